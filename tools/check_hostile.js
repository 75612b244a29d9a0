// What is active in a page beside the scripts of ours: given their texts, the faults as sentences.
(ours => {
  const wrong = [];
  if (window.broken !== undefined) wrong.push(`a text was run: ${window.broken}`);
  const root = document.documentElement;
  if (document.querySelector('parsererror')) wrong.push('not well-formed');
  if (/\.svg$/.test(location.pathname) && root.localName !== 'svg') wrong.push('no picture');
  const active = ['iframe', 'frame', 'object', 'embed', 'applet', 'base', 'portal', 'foreignObject', 'animate', 'set', 'math'];
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    if (active.includes(name)) wrong.push(`<${name}>`);
    if (name === 'script' && element.type !== 'application/json' && !ours.includes(element.textContent.trim()))
      wrong.push(`<script>: ${element.textContent.slice(0, 60)}`);
    if (name === 'meta' && /refresh/i.test(element.httpEquiv)) wrong.push('<meta> that leaves the page');
    for (const {name: key, value} of element.attributes) {
      if (/^on/i.test(key)) wrong.push(`<${name} ${key}>`);
      if (/^(.*:)?(href|src|srcset|action|formaction|data|srcdoc|background|poster)$/i.test(key)) {
        if (/^[\s\0-\x20]*(javascript:|vbscript:|data:text)/i.test(value)) wrong.push(`<${name} ${key}="${value.slice(0, 60)}">`);
        if (name !== 'a' && /^\s*(https?:|\/\/|file:)/i.test(value)) wrong.push(`<${name}> loads ${value.slice(0, 60)}`);
      }
    }
    if (/url\(\s*['"]?(?!#|data:image|["']?#)/i.test(element.getAttribute('style') || '')) wrong.push(`<${name}> style with an address`);
  }
  return wrong;
})

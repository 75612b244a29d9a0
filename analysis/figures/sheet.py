"""All pictures of a folder on one page, to look over at full or half size."""

from __future__ import annotations

import os
from pathlib import Path

from PIL import Image, ImageOps

from analysis.tables import replacing

_MARGIN = 24


def contact_sheet(
    folder: str | os.PathLike[str], path: str | os.PathLike[str], *, columns: int = 2, scale: float = 1.0
) -> Path:
    """Write one PNG with every PNG of ``folder``, sorted by name, in ``columns`` of equal width, and return its path.

    ``scale=0.5`` shows the pictures at half size. Raises ``FileNotFoundError`` if the folder has no PNG.
    """
    target = Path(path)
    found = sorted(p for p in Path(folder).glob("*.png") if p.resolve() != target.resolve())
    if not found:
        raise FileNotFoundError(f"no picture (*.png) in {folder}; run make figures first")
    pictures = [_scaled(p, scale) for p in found]
    width = max(p.width for p in pictures)
    heights = [0] * columns
    places = []
    for picture in pictures:
        column = heights.index(min(heights))
        places.append((_MARGIN + column * (width + _MARGIN), _MARGIN + heights[column]))
        heights[column] += picture.height + 2 * _MARGIN
    sheet = Image.new("RGB", (_MARGIN + columns * (width + _MARGIN), max(heights) + _MARGIN), "#FFFFFF")
    for picture, place in zip(pictures, places, strict=True):
        sheet.paste(ImageOps.expand(picture, 1, "#DDDDDD"), place)
    with replacing(target) as file:
        sheet.save(file, format="PNG")
    return target


def _scaled(path: Path, scale: float) -> Image.Image:
    with Image.open(path) as opened:
        size = (max(1, round(opened.width * scale)), max(1, round(opened.height * scale)))
        return opened.convert("RGB").resize(size, Image.Resampling.LANCZOS)

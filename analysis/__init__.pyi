from .corpus import Article as Article
from .corpus import Region as Region
from .corpus import article_from_text as article_from_text
from .pipeline import load_model as load_model
from .pipeline import parse as parse
from .pipeline import stream as stream

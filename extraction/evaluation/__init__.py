"""How right the extractor is: its records beside those of gold files, record by record and in figures."""

from extraction.evaluation.compare import Finding
from extraction.evaluation.evaluate import Evaluation, evaluate
from extraction.evaluation.gold import GoldError

__all__ = ["Evaluation", "Finding", "GoldError", "evaluate"]

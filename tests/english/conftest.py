from pathlib import Path

import pytest
import yaml

from writer.english import HouseStyle, Lexicon

LEXICON_FILE = Path(__file__).resolve().parents[2] / "phrasebank" / "lexicon.yaml"


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return Lexicon.from_mapping(yaml.safe_load(LEXICON_FILE.read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def style() -> HouseStyle:
    return HouseStyle()


@pytest.fixture(scope="session")
def ap() -> HouseStyle:
    return HouseStyle.from_mapping("AP", {"percent": "%", "serial_comma": False, "table_dash": "-"})


@pytest.fixture(scope="session")
def chicago() -> HouseStyle:
    return HouseStyle.from_mapping("Chicago", {"spell_out_through": 100, "table_dash": "\u2013"})

"""a and an follow the sound of the first word."""

import pytest

from writer.english import Lexicon, indefinite_article

AN = """hourly wage|honor guard|honest man|heir|herbalist|hors d'oeuvre|apple|usher|urban area|umbrella|unarmed guard
uninsured driver|HR manager|MRI technologist|X-ray|x-ray|RN|RNs|LPN|FBI agent|SEO lead|SAP consultant|R&D engineer|FAA
inspector|L&D nurse|S&P analyst|M.D.|F-16 pilot|A-level tutor|MBA|NHL scout|LGBTQ advocate|iOS app|eBay seller|mRNA
researcher|8th grade|8|80|81|800|8,000|11|11th|11,000|18|18-wheeler|18,000,000|$8 bonus|$11,000 raise|"awful" boss|(old)
man|e-commerce site|@ sign|HTML coder|EXECUTIVE|éclair|1800s house|IT manager|OR nurse""".replace("\n", " ")

A = """nurse|historian|hotel|herbert|unit|union|unique|university|unicorn|uniform|user|usual|utility|urologist|uranium
miner|ukulele|European|eulogist|once-over|one-on-one aide|one|CNA|CDL|UX|UI|U.S.|US|UFO|CEO|B2B|PhD|DJ|K-9|T-shirt|NICU
nurse|NASA|LAN|SWAT|UNIX|SOC|STEM|MIG welder|.NET|C++|C#|3D|100|110|1,100,000|7|9|911|1st|$100|$1,800|101|W-2|yoga
teacher|BI developer|McDonald's|DIRECTOR OF NURSING|SaaS seller|FedEx driver|401(k)|-|""".replace("\n", " ")


@pytest.mark.parametrize("phrase", AN.split("|"))
def test_an(phrase: str, lexicon: Lexicon) -> None:
    assert indefinite_article(phrase, lexicon) == "an"


@pytest.mark.parametrize("phrase", A.split("|"))
def test_a(phrase: str, lexicon: Lexicon) -> None:
    assert indefinite_article(phrase, lexicon) == "a"


def test_the_longest_entry_wins() -> None:
    lexicon = Lexicon.from_mapping({"takes_a": ["uni*"], "takes_an": ["unin*"]})
    assert indefinite_article("unit", lexicon) == "a"
    assert indefinite_article("uninvited guest", lexicon) == "an"

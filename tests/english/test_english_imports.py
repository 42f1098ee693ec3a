"""inflect takes two seconds to import, so ordinary titles must not need it."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve()

PROGRAM = """
import sys, yaml
from writer.english import HouseStyle, Lexicon, can_inflect, number_words, ordinal, period, third_person, title_forms
lexicon = Lexicon.from_mapping(yaml.safe_load(open(sys.argv[1], encoding="utf-8")))
for row in yaml.safe_load(open(sys.argv[2], encoding="utf-8")):
    title_forms(row["title"], lexicon)
style = HouseStyle.from_mapping("Chicago", {"spell_out_through": 100})
third_person("track and manage approvals", lexicon), can_inflect("plan care", lexicon)
number_words(100, style), ordinal(9, style), period(4, 6, "years", style)
print(sorted({"inflect", "num2words"} & set(sys.modules)))
"""


def test_ordinary_titles_and_numbers_need_no_slow_import() -> None:
    root = HERE.parents[2]
    files = [str(root / "phrasebank" / "lexicon.yaml"), str(HERE.with_name("titles_more.yaml"))]
    run = subprocess.run([sys.executable, "-c", PROGRAM, *files], cwd=root, capture_output=True, text=True, check=False)
    assert run.stdout.strip() == "[]", run.stderr

"""A ninth step and a fifth language are files in a folder: no line of code is touched."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app import paths

STEP = """
id = "celebrate"
number = 9
title = "Celebrate and Go On"
goal = "Thank those who helped and agree what comes next."
objectives = ["Thank the people who made the year safer."]

[[page]]
id = "thanks"
title = "Thanks"

[[question]]
id = "celebrate.thanked"
page = "thanks"
kind = "yes_no"
text = "Did the owner thank the people who reported a problem this year?"
why = "Whoever is thanked will speak again."
good = "The owner thanks them in person, and nobody else learns who they are."
evidence = "A note of the day."
terms = ["grievance"]

[[rule]]
question = "celebrate.thanked"
weak = { in = ["partly", "no"] }
actions = ["celebrate.thank"]

[[action]]
id = "celebrate.thank"
title = "Thank each person who reported a problem"
steps = ["Ask the worker representatives whom to thank.", "Go to each of them in person."]
evidence = "A line in the owner’s diary"
role = "owner"
effort = "S"
priority = "P3"

[[example]]
id = "celebrate.example"
title = "A word of thanks"
text = "In this made-up example an owner wrote to every member of the committee."
source = "Made up for this example"
year = "2026"

[[resource]]
id = "celebrate.resource"
title = "A Book of Thanks"
publisher = "Nobody"
kind = "guide"
"""
TOPIC = """+++
id = "celebrate.topic_thanks"
number = 1
title = "Why Say Thank You?"
terms = ["grievance"]
examples = ["celebrate.example"]
resources = ["celebrate.resource"]
+++

People who hear nothing stop speaking.

- Say it in person.
- Say it soon.
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of content, languages and resources with a step and a language more."""
    root = tmp_path_factory.mktemp("copy")
    for name in ("steps", "locales", "resources"):
        shutil.copytree(paths.data() / name, root / name, ignore=shutil.ignore_patterns("*.mo"))
    topics = root / "steps/9-celebrate/topics"
    topics.mkdir(parents=True)
    (topics.parent / "step.toml").write_text(STEP, encoding="utf-8")
    (topics / "01-thanks.md").write_text(TOPIC, encoding="utf-8")
    (root / "locales/pt").mkdir()
    (root / "locales/pt/language.toml").write_text('name = "Português"\n', encoding="utf-8")
    run(root, "-m", "app.i18n.extract")
    translate(root / "locales/pt/LC_MESSAGES/ui.po", "Plan", "Plano")
    translate(root / "locales/pt/LC_MESSAGES/content.po", "Celebrate and Go On", "Celebrar e continuar")
    return root


def run(root: Path, *args: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "FAIRSTEPS_DATA": str(root)}
    return subprocess.run([sys.executable, *args], env=env, capture_output=True, text=True, check=False)


def translate(po: Path, english: str, said: str) -> None:
    text = po.read_text(encoding="utf-8")
    empty = f'msgid "{english}"\nmsgstr ""\n'
    assert empty in text
    po.write_text(text.replace(empty, f'msgid "{english}"\nmsgstr "{said}"\n'), encoding="utf-8")


def test_the_step_is_asked_judged_and_taught(copy: Path, tmp_path: Path) -> None:
    file = str(tmp_path / "firm.sqlite")
    assert run(copy, "-m", "app", "new", file, "--company", "Nove").returncode == 0
    answered = run(copy, "-m", "app", "answer", file, "celebrate.thanked", "no")
    assert answered.returncode == 0, answered.stderr
    shown = run(copy, "-m", "app", "show", file).stdout
    assert "Celebrate and Go On" in shown
    assert "Thank each person who reported a problem" in shown


def test_the_language_is_spoken_in_the_program_and_on_paper(copy: Path, tmp_path: Path) -> None:
    file, pdf = str(tmp_path / "firm.sqlite"), tmp_path / "plan.pdf"
    assert run(copy, "-m", "app", "new", file, "--company", "Nove").returncode == 0
    assert run(copy, "-m", "app", "answer", file, "celebrate.thanked", "no").returncode == 0
    assert "Celebrar e continuar" in run(copy, "-m", "app", "show", file, "--ui-language", "pt").stdout
    made = run(copy, "-m", "app", "plan", file, "--language", "pt", "--out", str(pdf))
    assert made.returncode == 0, made.stderr
    text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    assert "Celebrar e continuar" in text


def test_check_counts_the_step_and_what_the_language_still_misses(copy: Path) -> None:
    told = run(copy, "-m", "app", "check", "--ui-language", "en")
    assert told.returncode == 1
    assert "10 steps" in told.stdout
    assert "5 languages" in told.stdout
    missing = next(line for line in told.stdout.splitlines() if line.startswith("pt:"))
    assert int(missing.split()[1]) > 1000
    assert "locales/es/LC_MESSAGES/content.po: celebrate.thanked.text: not translated" in told.stderr

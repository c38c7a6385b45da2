#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Cashier Companion contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps docs/promises.md honest.

Fails when the tree names a rule that is not explained there, when a test or a file named there does not exist, when one of the
B- or P- rules of the manuals or of the D- decisions is missing, invented or put off, when a rule is called built without a test, and
when words that such a rule quotes in «» are said nowhere by the program (`//: RU:` beside its strings).
Every scenario of Plazius (PZ-01 …) must be the name of a test of the program, not of its reference service alone.
Sections of the client policy and windows of the interface that comments name must exist in their documents as well.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FOLDERS = ["app", "forms", "models", "services", "resources", "tests", "docs"]
SUFFIXES = {".cpp", ".h", ".ui", ".qss", ".md", ".txt", ".json", ".py", ".sh"}
PROMISES = ROOT / "docs" / "promises.md"
HERE = pathlib.Path(__file__).resolve().parent

# How many rules each family of the two manuals has; their numbers are contiguous from 01.
FAMILIES = {
    "B": {
        "PHN": 5, "GEN": 9, "CFG": 19, "FUN": 5, "OFF": 8, "WH": 8, "USR": 6, "CAT": 9, "CHK": 3, "ONL": 2, "NEW": 13, "AUT": 8,
        "CAN": 4, "CLM": 3, "RET": 3, "OFM": 1, "OFS": 4, "OFA": 2, "OFC": 1, "OFR": 3, "REC": 10, "SND": 5, "SNR": 5,
    },
    "P": {"GEN": 2, "ACT": 1, "CON": 6, "CRD": 6, "SAL": 11, "BON": 3, "ACC": 1, "RET": 1, "SND": 1, "MOD": 4},
}
RULES = {"B": 136, "P": 36}  # their sums: a family that is lost or counted wrongly shows at once
DECISIONS = 36
SCENARIOS = 52
NOT_OWED = {"PZ-40", "PZ-52"}  # promo codes, card to phone: the program says so itself («Возможности»)
NOT_LITERAL = {"есть N неотправленных чеков", "заменить?", "Вход в режим регистрации"}  # quoted, but no text of a window as it stands
STATES = {"built", "partly", "later"}

# B-OFF-05, B_OFF_05, and what may follow a full id: B-FUN-01…05, B-WH-03/05/07, B_OFF_05_08_…
# PZ ends at 52: PZ_92_A_… is the table of section 9.2 in the contract of Plazius.
RULE = re.compile(r"(?<![A-Za-z0-9])(?P<head>[BPX][-_][A-Z]{2,3}|AS|PZ(?=[-_](?:[0-4]\d|5[0-2]))|D|N)[-_](?P<first>\d\d)(?!\d)"
                  r"(?P<rest>(?:(?:…|/|_)\d\d(?!\d))*)")
FAULT_PLACES = [
    re.compile(r"\bvoid (?:\w+::)?([NADPTUHCG]\d{1,2})_\w+\("),          # a slot that begins with it
    re.compile(r"\bvoid (?:\w+::)?\w+_([NADPTUHCGF]\d{1,2})(?:_data)?\("),  # a slot that ends with it
    re.compile(r"\bvoid (?:\w+::)?(F\d{1,2})_(?!opens)\w+\("),          # performance; F4_opens… is a key
    re.compile(r"\b(?:newRow|addRow|row)\(\"([NADPTUHCG]\d{1,2})[_ ]"),  # a data row that begins with it
    re.compile(r"\bperformance (F\d{1,2})\b"),
    re.compile(r"//[/<!]*\s+([NADPTUHCG]\d{1,2})(?=[:.,]|$)"),          # a comment that begins with it
]
FAULTS_IN_BRACKETS = re.compile(r"\(((?:[NADPTUHCG]\d{1,2}|F1[3-9]|F20)(?:, (?:[NADPTUHCG]\d{1,2}|F1[3-9]|F20))*)[),;:]")
NUMBERED = [
    (re.compile(r"(?i)\breliability[ _](\d[._]\d{1,2}|\d)\b(?!, row)"), "reliability "),
    (re.compile(r"(?i)\breliability 6, row (\d+)"), "security "),
    (re.compile(r"(?i)\bsecurity (?:checklist|row) (\d+)"), "security "),
]
SCENARIO = re.compile(r"(?<![A-Za-z0-9])PZ[-_](\d\d(?:_\d\d(?!\d))*)")
TEST_NAME = re.compile(r"\bvoid (?:\w+::)?(\w+)\(\)")
DATA_ROW = re.compile(r'\b(?:newRow|addRow|row)\("((?:[^"\\]|\\.)*)"')
SECTIONS = [
    (re.compile(r"(?i)\b(?:client )?policy[ _]?(\d(?:[._]\d)?)(?=[^\d]|$)"), ROOT / "docs" / "client-policy.md"),
    (re.compile(r"(?i)\binterface (\d\.\d{1,2})\b"), ROOT / "docs" / "interface.md"),
]


def sources():
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            if (path.suffix in SUFFIXES or path.name == "companion") and path.is_file() and path != PROMISES:
                if HERE not in path.parents:  # these scripts speak about ids, they name none
                    yield path
    for name in ("ARCHITECTURE.md", "CONTRIBUTING.md", "README.md", "companion"):
        if (ROOT / name).exists():
            yield ROOT / name


def rules_of(text):
    """Every id of a rule in the text, with its line."""
    for match in RULE.finditer(text):
        head = match["head"].replace("_", "-")
        numbers = [int(match["first"])]
        for sign, number in re.findall(r"(…|/|_)(\d\d)", match["rest"]):
            first = numbers[-1] + 1 if sign == "…" else int(number)
            numbers += range(first, int(number) + 1)
        line = text.count("\n", 0, match.start()) + 1
        for number in numbers:
            yield f"{head}-{number:02d}", line


def faults_of(text):
    for number, line in enumerate(text.splitlines(), 1):
        for place in FAULT_PLACES:
            for found in place.findall(line):
                yield found, number
        for found in FAULTS_IN_BRACKETS.findall(line):
            for each in found.split(", "):
                yield each, number
        for pattern, prefix in NUMBERED:
            for found in pattern.findall(line):
                yield prefix + found.replace("_", "."), number


def read_promises():
    """id -> (state, test cell, line, text, places)"""
    rows, faults = {}, []
    for number, line in enumerate(PROMISES.read_text(encoding="utf-8").splitlines(), 1):
        if not line.startswith("| ") or line.startswith("| Id |"):
            continue
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) != 5:
            faults.append(f"docs/promises.md:{number}: {len(cells)} columns instead of 5")
            continue
        rule, what, state, places, test = cells
        if rule in rows:
            faults.append(f"docs/promises.md:{number}: {rule} is explained twice")
        if not what or state not in STATES:
            faults.append(f"docs/promises.md:{number}: {rule} has no text or an unknown state «{state}»")
        rows[rule] = (state, test, number, what, places)
    return rows, faults


def check_rules(rows):
    """The rules of the manual and the decisions are all there, no other is, and each holds, in part at least."""
    for manual, families in FAMILIES.items():
        if sum(families.values()) != RULES[manual]:
            yield f"{sum(families.values())} rules of {manual} are counted by family instead of {RULES[manual]}"
    expected = {f"{manual}-{family}-{number:02d}" for manual, families in FAMILIES.items()
                for family, count in families.items() for number in range(1, count + 1)}
    expected |= {f"D-{number:02d}" for number in range(1, DECISIONS + 1)}
    expected |= {f"PZ-{number:02d}" for number in range(1, SCENARIOS + 1)}
    for rule in sorted(expected - rows.keys()):
        yield f"docs/promises.md: {rule} is missing"
    for rule, (state, test, number, what, places) in rows.items():
        where = f"docs/promises.md:{number}: {rule}"
        for place in re.findall(r"`([^`]+)`", places):
            if not (ROOT / place).exists():
                yield f"{where}: there is no {place}"
        if not re.match(r"(B|P|D|N|X|AS|PZ)-", rule):
            continue
        if re.match(r"(B|P|D|PZ)-", rule) and rule not in expected:
            yield f"{where} is no rule of the manual"
        if (state == "later") != (rule in NOT_OWED):
            yield f"{where}: only what is not owed may wait, and it waits"
        if state != "later" and "`" not in places:
            yield f"{where} says nowhere where it lives"
        if state == "partly" and test == "—":
            yield f"{where}: the part that is built names no test"


def check_words(rows):
    """The exact texts of the interface that the rules quote are those from which the translation is made."""
    said = "\n".join(words for folder in ("app", "forms", "models", "services") for path in (ROOT / folder).rglob("*")
                     if path.suffix in {".cpp", ".h", ".ui"} for words in re.findall(r"RU: (.*)", path.read_text(encoding="utf-8")))
    for rule, (state, _, number, what, _) in rows.items():
        for words in re.findall("«([^«»]+)»", what) if re.match(r"[BDP]-", rule) and state != "later" else []:
            if re.search("[А-я]", words) and words not in said and words not in NOT_LITERAL:
                yield f"docs/promises.md:{number}: {rule} quotes «{words}», which the program says nowhere"


def data_of(program, function):
    """The text of the function that makes the data rows; the whole program when that only calls another one."""
    found = re.search(rf"\n( *)void (?:\w+::)?{function}_data\(\)\s*\n\1{{(.*?)\n\1}}", program, re.DOTALL)
    return found[2] if found else program


def test_programs():
    """The text of every test program by its name, as the CMakeLists.txt say; and the names of all tests."""
    programs = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("tst_*.cpp")}
    registered = set()
    for path in (ROOT / "tests").rglob("CMakeLists.txt"):
        text = path.read_text(encoding="utf-8")
        registered |= set(re.findall(r"\badd_test\(NAME (\w+)", text))
        for name, arguments in re.findall(r"\bcompanion_add_test\((\w+)([^)]*)\)", text):
            registered.add(name)
            source = re.search(r"\btst_\w+\.cpp\b", arguments)
            if source and (path.parent / source[0]).exists():
                programs[name] = (path.parent / source[0]).read_text(encoding="utf-8")
    return programs, registered


def check_tests(rows):
    """The tests that the rows name; faults for those that do not exist."""
    programs, registered = test_programs()
    named, faults = set(), []
    for rule, (state, cell, number, _, _) in rows.items():
        where = f"docs/promises.md:{number}: {rule}"
        tests = re.findall(r"`([^`]+)`", cell)
        if state == "built" and not tests:
            faults.append(f"{where} is called built and names no test")
        if not tests and cell != "—":
            faults.append(f"{where}: no test and no «—»")
        for test in tests:
            named.add(test)
            parts = re.fullmatch(r'(\w+)(?:::(\w+)(?:\("(.+)"\))?)?', test)
            if not parts:
                faults.append(f"{where}: «{test}» cannot be read")
                continue
            program, function, row = parts.groups()
            if function is None:
                if program not in registered:
                    faults.append(f"{where}: there is no test {program}")
            elif program not in programs:
                faults.append(f"{where}: there is no program {program}")
            elif not re.search(rf"\bvoid (?:\w+::)?{function}\(\)", programs[program]):
                faults.append(f"{where}: {program} has no function {function}")
            elif row and f'"{row}' not in data_of(programs[program], function):
                faults.append(f"{where}: {program}::{function} has no data row «{row}»")
            if program in programs and program not in registered:
                faults.append(f"{where}: {program} is built by no CMakeLists.txt")
    return named, faults


def scenarios_of(program, inside=None):
    """Scenarios of Plazius that functions and data rows of a test program bear in their names."""
    names = TEST_NAME.findall(program) + DATA_ROW.findall(program) if inside is None else inside
    return {f"PZ-{number}" for name in names for found in SCENARIO.findall(name) for number in found.split("_")}


def check_scenarios(rows):
    """Each scenario is played with the program: the tests of the reference service alone prove nothing of it."""
    played = set()
    for path in (ROOT / "tests").rglob("tst_*.cpp"):
        if "sandbox" not in path.relative_to(ROOT).parts:
            played |= scenarios_of(path.read_text(encoding="utf-8"))
    owed = {f"PZ-{number:02d}" for number in range(1, SCENARIOS + 1)} - NOT_OWED
    for rule in sorted(owed - played):
        yield f"{rule} is the name of no test of the program"
    for rule in sorted(owed & rows.keys()):
        _, cell, number, _, _ = rows[rule]
        tests = [test for test in re.findall(r"`([^`]+)`", cell) if "sandbox" not in test]
        if rule not in scenarios_of("", tests):
            yield f"docs/promises.md:{number}: {rule} names no test that bears its name"


def check_sections(path, text, headings):
    for pattern, document in SECTIONS:
        for number, line in enumerate(text.splitlines(), 1):
            for found in pattern.findall(line):
                section = found.replace("_", ".")
                if section not in headings[document]:
                    yield f"{path.relative_to(ROOT)}:{number}: {document.name} has no section {section}"


def main():
    rows, faults = read_promises()
    faults += check_rules(rows)
    faults += check_words(rows)
    faults += check_scenarios(rows)
    headings = {}
    for _, document in SECTIONS:
        text = document.read_text(encoding="utf-8")
        headings[document] = set(re.findall(r"^#+ (\d(?:\.\d+)?)\b", text, re.MULTILINE))
    for path in sources():
        text = path.read_text(encoding="utf-8")
        seen = set()
        for rule, line in [*rules_of(text), *faults_of(text)]:
            if rule not in rows and rule not in seen:
                seen.add(rule)
                faults.append(f"{path.relative_to(ROOT)}:{line}: {rule} is not explained in docs/promises.md")
        faults += check_sections(path, text, headings)
    named, test_faults = check_tests(rows)
    faults += test_faults
    for fault in faults:
        print(fault)
    print(f"{len(rows)} ids explained, {len(named)} tests named")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Cashier Companion contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Collects the strings of the program and fills the Russian translation from the comments beside them.

Every tr() has its exact Russian wording in a translator comment directly above it:
    //: RU: Связь успешно установлена!
    tr("The connection works!")
In a .ui file the wording is the extracomment of the string. Plural forms are parted by « | ».
English needs a file of its own only for plural forms: «EN: %n receipt | %n receipts» in the same comment, else the source.

Run from anywhere; changes translations/companion_ru.ts and companion_en.ts. With --check nothing is written and the exit
code is 1 when a string has no Russian or a file is out of date.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDERS = ["app", "forms", "models", "services", "resources"]
LUPDATE = next((p for p in ["/usr/lib/qt6/bin/lupdate", "/usr/bin/lupdate"] if pathlib.Path(p).exists()), "lupdate")


def wording(message, language):
    """The text after «RU:» (or «EN:») in the comments of a message, None when there is none."""
    text = " ".join((message.findtext(tag) or "") for tag in ("extracomment", "translatorcomment"))
    match = re.search(rf"\b{language}:\s*(.+?)(?=\s+(?:RU|EN):|$)", " ".join(text.split()))
    return match.group(1).strip() if match else None


def fill(path, language, forms):
    tree = ET.parse(path)
    missing = []
    for context in list(tree.getroot().iter("context")):
        for message in list(context.findall("message")):
            translation = message.find("translation")
            if translation.get("type") in ("vanished", "obsolete"):
                context.remove(message)
                continue
            text = wording(message, language)
            plural = message.get("numerus") == "yes"
            if text is None and language == "EN":
                if not plural:
                    context.remove(message)
                    continue
                text = " | ".join([message.findtext("source")] * forms)
            if text is None:
                missing.append(f'{context.findtext("name")}: {message.findtext("source")}')
                continue
            for child in list(translation):
                translation.remove(child)
            translation.attrib.pop("type", None)
            if plural:
                parts = [part.strip() for part in text.split(" | ")]
                parts += [parts[-1]] * (forms - len(parts))
                for part in parts[:forms]:
                    ET.SubElement(translation, "numerusform").text = part
            else:
                translation.text = text.replace("\\n", "\n")
    tree.write(path, encoding="utf-8", xml_declaration=True)
    return missing


def main():
    check = "--check" in sys.argv[1:]
    missing = []
    stale = False
    with tempfile.TemporaryDirectory() as folder:
        for name, language, forms in [("companion_ru", "RU", 3), ("companion_en", "EN", 2)]:
            made = pathlib.Path(folder) / f"{name}.ts"
            code = "ru_RU" if language == "RU" else "en_US"
            subprocess.run([LUPDATE, "-silent", "-I", str(ROOT), "-no-obsolete", "-locations", "none", "-source-language", "en_US",
                            "-target-language", code, "-extensions", "cpp,h,ui", *FOLDERS, "-ts", str(made)],
                           cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
            missing += fill(made, language, forms)
            target = ROOT / "translations" / f"{name}.ts"
            if check:
                stale = stale or not target.exists() or target.read_text() != made.read_text()
            else:
                target.write_text(made.read_text())
    for line in missing:
        print(f"no Russian: {line}")
    if stale:
        print("translations are out of date: run translations/update.py")
    return 1 if missing or (check and stale) else 0


if __name__ == "__main__":
    sys.exit(main())

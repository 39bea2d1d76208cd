"""Adds up the coverage of several test projects: a line counts as run when any of them runs it.

    python3 build/coverage.py FOLDER FLOOR

FOLDER holds reports in Cobertura's form, anywhere below. Prints a table in Markdown, a project a row, and ends with 1 when fewer than FLOOR
percent of all lines are run.
"""
import pathlib
import sys
import xml.etree.ElementTree as xml


def lines_of(folder):
    """Every line by project, each with whether it was run."""
    projects = {}
    for report in sorted(pathlib.Path(folder).rglob("*.cobertura.xml")):
        for package in xml.parse(report).getroot().iter("package"):
            lines = projects.setdefault(package.get("name"), {})
            for file in package.iter("class"):
                # The lines of the class: those of its methods once more would count a lambda twice.
                for line in file.iterfind("lines/line"):
                    place = (file.get("filename"), int(line.get("number")))
                    lines[place] = lines.get(place, False) or int(line.get("hits")) > 0
    return projects


def row(name, lines):
    run = sum(lines.values())
    return f"| {name} | {run} | {len(lines)} | {100 * run / len(lines):.1f} % |"


def main(folder, floor):
    projects = lines_of(folder)
    everything = {(name, *place): run for name, lines in projects.items() for place, run in lines.items()}
    if not everything:
        print(f"no report of a line in {folder}")
        return 1
    share = 100 * sum(everything.values()) / len(everything)
    print("| Project | Lines run | Lines | Share |\n| --- | --- | --- | --- |")
    print("\n".join(row(name, lines) for name, lines in sorted(projects.items()) if lines))
    print(row("All", everything))
    if share < float(floor):
        print(f"\n{share:.1f} % of the lines are run by tests: fewer than {floor} %")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

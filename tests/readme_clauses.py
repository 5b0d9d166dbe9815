"""Writes the table of EN 301 549's clauses into the README anew, between its two marks. Usage: python -m tests.readme_clauses"""

from pathlib import Path

from app.desk.clauses.table import markdown

README = Path(__file__).resolve().parent.parent / "README.md"
BEGIN, END = "<!-- the clauses, as `tests/run clauses` writes them -->\n", "\n<!-- the end of the clauses -->"


def told_in(text: str) -> str:
    """The table that a README has. Raises ValueError where it has none."""
    begin = text.index(BEGIN) + len(BEGIN)
    return text[begin : text.index(END, begin)]


def main() -> None:
    """Puts the program's table in its place."""
    text = README.read_text(encoding="utf-8")
    README.write_text(text.replace(BEGIN + told_in(text) + END, BEGIN + markdown() + END), encoding="utf-8")


if __name__ == "__main__":
    main()

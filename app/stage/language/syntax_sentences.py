"""What is said of each mistake in writing TOML; loaded only where there is one."""

from collections.abc import Callable, Mapping

from app.announcement.syntax.fault import Fault
from app.layout.translatable import QT_TRANSLATE_NOOP

MENDED = QT_TRANSLATE_NOOP("problems", "{what}; write: {example}")
"""Where the line can be mended: what is wrong, and the line as it should be."""

UNMENDED = QT_TRANSLATE_NOOP("problems", "{what}; {how}")

FAULTS: Mapping[Fault, tuple[str, str]] = {
    Fault.END_MARK: (
        QT_TRANSLATE_NOOP("problems", "the quotation mark that ends the text is missing"),
        QT_TRANSLATE_NOOP("problems", 'write " after the text'),
    ),
    Fault.START_MARK: (
        QT_TRANSLATE_NOOP("problems", "the quotation mark that begins the text is missing"),
        QT_TRANSLATE_NOOP("problems", 'write " before the text'),
    ),
    Fault.CURLY_MARKS: (
        QT_TRANSLATE_NOOP("problems", 'the marks around a text must be straight, like ", and these are curly'),
        QT_TRANSLATE_NOOP("problems", 'write " before and after it'),
    ),
    Fault.INNER_MARKS: (
        QT_TRANSLATE_NOOP("problems", 'a straight " ends the text, and here it stands within one'),
        QT_TRANSLATE_NOOP("problems", "write “ and ” for those within"),
    ),
    Fault.UNPAIRED_MARKS: (
        QT_TRANSLATE_NOOP("problems", "one quotation mark of this line has no other"),
        QT_TRANSLATE_NOOP("problems", 'write " before and after each text, and “ and ” within it'),
    ),
    Fault.SEVERAL_LINES: (
        QT_TRANSLATE_NOOP("problems", 'a text over several lines needs three marks before it, and three after it: """'),
        QT_TRANSLATE_NOOP("problems", 'write """ before and after it'),
    ),
    Fault.OPEN_TEXT: (
        QT_TRANSLATE_NOOP("problems", "the text that begins here with {marks} does not end"),
        QT_TRANSLATE_NOOP("problems", "write {marks} where it ends, perhaps after line {last}"),
    ),
    Fault.UNQUOTED: (
        QT_TRANSLATE_NOOP("problems", "a text needs quotation marks"),
        QT_TRANSLATE_NOOP("problems", 'write " before and after it'),
    ),
    Fault.UNQUOTED_DATE: (
        QT_TRANSLATE_NOOP("problems", "a month stands in quotation marks, and month and day have two figures each"),
        QT_TRANSLATE_NOOP("problems", 'write a month as "2024-05", a day as 2024-05-09'),
    ),
    Fault.DECIMAL_COMMA: (
        QT_TRANSLATE_NOOP("problems", "the decimals of a number follow a full stop, not a comma"),
        QT_TRANSLATE_NOOP("problems", "write a full stop"),
    ),
    Fault.TRUTH: (
        QT_TRANSLATE_NOOP("problems", "yes and no are written true and false, in small letters"),
        QT_TRANSLATE_NOOP("problems", "write true or false"),
    ),
    Fault.NO_VALUE: (
        QT_TRANSLATE_NOOP("problems", "nothing follows the sign ="),
        QT_TRANSLATE_NOOP("problems", "write the value after it, or remove the line"),
    ),
    Fault.NO_DATE: (
        QT_TRANSLATE_NOOP("problems", "there is no date or time {value}"),
        QT_TRANSLATE_NOOP("problems", 'write a year as 1998, a month as "2019-02", a day as 2019-02-21'),
    ),
    Fault.NO_EQUALS: (
        QT_TRANSLATE_NOOP("problems", "the sign = is missing after the key"),
        QT_TRANSLATE_NOOP("problems", "write = between the key and its value"),
    ),
    Fault.END_COMMA: (
        QT_TRANSLATE_NOOP("problems", "no comma or semicolon stands after a value"),
        QT_TRANSLATE_NOOP("problems", "remove it"),
    ),
    Fault.LIST_COMMA: (
        QT_TRANSLATE_NOOP("problems", "a comma is missing between two items of the list"),
        QT_TRANSLATE_NOOP("problems", "write a comma after the first"),
    ),
    Fault.LIST_START: (
        QT_TRANSLATE_NOOP("problems", "the bracket [ that begins the list is missing"),
        QT_TRANSLATE_NOOP("problems", "write [ before the first item"),
    ),
    Fault.LIST_END: (
        QT_TRANSLATE_NOOP("problems", "the bracket ] that ends the list is missing"),
        QT_TRANSLATE_NOOP("problems", "write ] after the last item"),
    ),
    Fault.BRACES_END: (
        QT_TRANSLATE_NOOP("problems", "the brace that ends the table is missing"),
        QT_TRANSLATE_NOOP("problems", "write it at the end of the line"),
    ),
    Fault.BRACES_LINES: (
        QT_TRANSLATE_NOOP("problems", "a table in braces stands on one line"),
        QT_TRANSLATE_NOOP("problems", "write all of it on this line"),
    ),
    Fault.PATH_BACKSLASH: (
        QT_TRANSLATE_NOOP("problems", "the path of a picture begins in the announcement's folder, and its parts are joined by /"),
        QT_TRANSLATE_NOOP("problems", "write / for each \\"),
    ),
    Fault.TEXT_BACKSLASH: (
        QT_TRANSLATE_NOOP("problems", "a backslash in a text must be written twice"),
        QT_TRANSLATE_NOOP("problems", "write \\\\ for each \\"),
    ),
    Fault.TABLE_NAME: (
        QT_TRANSLATE_NOOP("problems", "the parts of a table's name are joined by a full stop"),
        QT_TRANSLATE_NOOP("problems", "write a full stop between them"),
    ),
    Fault.TABLE_BRACKETS: (
        QT_TRANSLATE_NOOP("problems", "a table's name needs as many brackets after it as before it"),
        QT_TRANSLATE_NOOP("problems", "write as many brackets after it as before it"),
    ),
    Fault.TABLE_OF_SEVERAL: (
        QT_TRANSLATE_NOOP("problems", "there may be several {name}, so each begins with double brackets (line {lines})"),
        QT_TRANSLATE_NOOP("problems", "write [[{name}]]"),
    ),
    Fault.TABLE_TWICE: (
        QT_TRANSLATE_NOOP("problems", "the table {name} has begun already, on line {first}"),
        QT_TRANSLATE_NOOP("problems", "move the lines below to it, and remove this one"),
    ),
    Fault.TABLE_LINE: (
        QT_TRANSLATE_NOOP("problems", "something follows the table's name on its line"),
        QT_TRANSLATE_NOOP("problems", "write it on the next line"),
    ),
    Fault.KEY_TWICE: (
        QT_TRANSLATE_NOOP("problems", "the key {name} is there already, on line {first}"),
        QT_TRANSLATE_NOOP("problems", "remove one of the two"),
    ),
    Fault.KEY_NAME: (
        QT_TRANSLATE_NOOP("problems", "there is no key {name}: a key is one word of the letters a to z"),
        QT_TRANSLATE_NOOP("problems", "correct it, or remove the line"),
    ),
    Fault.EXTRA_SIGN: (
        QT_TRANSLATE_NOOP("problems", "a sign stands here that does not belong here"),
        QT_TRANSLATE_NOOP("problems", "remove the sign"),
    ),
    Fault.REMARK: (
        QT_TRANSLATE_NOOP("problems", "a remark begins with #"),
        QT_TRANSLATE_NOOP("problems", "write # before it"),
    ),
    Fault.STRAY: (
        QT_TRANSLATE_NOOP("problems", "this line is no key with a value, no table's name and no remark"),
        QT_TRANSLATE_NOOP("problems", "write # before it, or move it into its text"),
    ),
    Fault.ODD_SPACE: (
        QT_TRANSLATE_NOOP("problems", "a space on this line is not an ordinary one, as text copied from elsewhere has it"),
        QT_TRANSLATE_NOOP("problems", "write the spaces anew"),
    ),
    Fault.ODD_CHARACTER: (
        QT_TRANSLATE_NOOP("problems", "an invisible character ({code_point}) stands here, which a text may not have"),
        QT_TRANSLATE_NOOP("problems", "remove it, or write the line anew"),
    ),
}
"""What is wrong, and what to do where the mended line cannot be shown."""

ELSEWHERE: Mapping[Fault, str] = {
    Fault.TABLE_TWICE: QT_TRANSLATE_NOOP("problems", "the table {name} is there already"),
    Fault.KEY_TWICE: QT_TRANSLATE_NOOP("problems", "the key {name} is there already"),
}
"""What is wrong where the line of the first is not known."""


def pattern_of(reason: str, values: Mapping[str, str], word: Callable[[str], str]) -> str | None:
    """The sentence of a fault with its values still in braces, its parts translated by `word`; None for a reason that is no fault."""
    if reason not in set(Fault):
        return None
    fault = Fault(reason)
    what, how = FAULTS[fault]
    if fault in ELSEWHERE and not values.get("first"):
        what = ELSEWHERE[fault]
    text = word(MENDED if values.get("example") else UNMENDED)
    return text.replace("{what}", word(what)).replace("{how}", word(how))

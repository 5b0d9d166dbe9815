"""Examples of each command, which its help ends with."""

EXAMPLES = {
    "show": ("foaje", "foaje show /srv/lobby --distance 4"),
    "preview": ("foaje preview lobby", "foaje preview lobby --size 1080x1920 --distance 4"),
    "check": ("foaje check lobby", "foaje check lobby/announcement.toml --json"),
    "render": ("foaje render lobby -o lobby.png --size 3840x2160", "foaje render lobby -o timeline.png --panel timeline"),
    "new": ("foaje new lobby", "foaje new lobby --from article.html"),
    "unit": ("foaje unit /srv/lobby", "foaje unit --screen-file /etc/foaje/screen.toml"),
}
"""What a shell may be given, as it stands here."""


def epilog(command: str) -> str:
    """The end of a command's help."""
    return "\n".join(("examples:", *(f"  {example}" for example in EXAMPLES[command])))


def overall_epilog() -> str:
    """The end of the program's help: from an idea to the wall."""
    path = (EXAMPLES["new"][0], EXAMPLES["check"][0], EXAMPLES["preview"][0], EXAMPLES["show"][1])
    return "\n".join(("examples:", *(f"  {example}" for example in path), "", "foaje COMMAND --help tells the options of a command."))

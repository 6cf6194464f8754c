"""The words of argparse, marked for translation: it asks gettext’s current domain for them, without a context."""


def argparse_(text: str) -> str:
    """Mark a word of argparse for extraction."""
    return text


ARGPARSE = (
    argparse_("usage: "),
    argparse_("options"),
    argparse_("positional arguments"),
    argparse_("show this help message and exit"),
    argparse_("show program's version number and exit"),
    argparse_("the following arguments are required: %s"),
    argparse_("unrecognized arguments: %s"),
    argparse_("expected one argument"),
    argparse_("invalid choice: %(value)r (choose from %(choices)s)"),
    argparse_("invalid %(type)s value: %(value)r"),
    argparse_("argument %(argument_name)s: %(message)s"),
    argparse_("%(prog)s: error: %(message)s\n"),
    argparse_("ambiguous option: %(option)s could match %(matches)s"),
    argparse_("ignored explicit argument %r"),
    argparse_("not allowed with argument %s"),
)

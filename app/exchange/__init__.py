"""One company as one file, `.fairsteps`, and as a PDF with that file inside: written, read back, and taken in again.

A parcel is a zip in which nothing is compressed, so that nothing in it can unfold to more than it is, and the same
company gives the same bytes on every computer. It holds `manifest.json`, `company.json` and `evidence/<sha256>` for
each file of evidence. Its last 64 letters, the comment of the zip, are the SHA-256 of all that stands before them.
"""

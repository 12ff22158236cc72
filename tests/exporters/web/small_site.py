"""What a site is made of and what its folder holds."""

BUNDLE = "/*\n* plotly.js (basic - minified) v4.1.1\n*/ window.Plotly = {};"
ATOM = "{http://www.w3.org/2005/Atom}"


def tree(folder):
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }

"""Data in a file of JavaScript is read, and nothing of it is run."""

import pytest

from tests.importers.made import dated_titles
from timeline.importers.decode.javascript import NotData, read_javascript


@pytest.mark.parametrize(
    "text",
    [
        "var events = [{date: '1914-06-28', title: \"Shots\"}];",
        "// data\nexport default [{date: new Date(1914, 5, 28), title: `Shots`,},];",
        "const events = [\n  {date: '1914-06-28', /* note */ title: 'Sh' + 'ots'},\n]\nfunction "
        "f() {}\n",
        "var items = new vis.DataSet([{id: 1, content: 'Shots', start: new Date(1914, 5, 28)}]);",
        "new vis.DataSet([{id: 1, content: 'Shots', start: new Date(1914, 5, 28)}])",
        "new vis.Timeline(document.body, items);\nvar items = [{content: 'Shots', start: "
        "'1914-06-28'}];",
        "module.exports = {data: {events: [{when: '1914-06-28', name: 'Shots'}]}};",
        "callback([{date: '1914-06-28', title: '\\u0053hots'}]);",
        "window.a = {events: [{start_date: {year: 1914, month: 6, day: 28}, text: {headline: "
        "'Shots'}}]}",
        "[{date: '1914-06-28', title: 'Shots'}]",
    ],
)
def test_data_in_a_file_of_javascript_is_read(text: str):
    assert dated_titles(text) == [("1914-06-28", "Shots")]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("new Date(2014, 3, 14)", "2014-04-14"),
        ("new Date(2014, 12, 1)", "2015-01-01"),
        ("new Date(2014, 0)", "2014-01"),
        ("new Date(2014, 2, 0)", "2014-02-28"),
        ("new Date(99, 0, 1)", "1999-01-01"),
        ("new Date(-43, 2, 15)", "-0043-03-15"),
        ("new Date(-43, 2)", "-0043-03"),
        ("new Date(-431, 0)", "-0431-01"),
        ("new Date(1914, 5, 28, 10, 30)", "1914-06-28T10:30"),
        ("Date.UTC(1914, 5, 28)", "1914-06-28"),
        ("new Date('1914-06-28')", "1914-06-28"),
        ("new Date(0)", 0),
        ("moment('1914')", "1914"),
        ("today()", "today()"),
        ("x ? 'a' : 'b'", "x ? 'a' : 'b'"),
        ("-0x1F", -31),
        ("'it\\'s'", "it's"),
        ("undefined", None),
        ("(d) => d.year", "(d) => d.year"),
        ("new Date(1914, 5, 28).getTime()", "1914-06-28"),
        ("JSON.parse('{\"d\": [1]}')", {"d": [1]}),
    ],
)
def test_a_value_of_javascript_is_read_or_kept_as_it_was_written(written: str, value: object):
    assert read_javascript(f"var a = [{{ b: {written}, c: 1 }}];") == [{"b": value, "c": 1}]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("var a = [{b: 1}", "the file ends before a ] that closes what it holds"),
        ("var a = [{b: 1} {b: 2}]", "in line 1 a comma or ] is missing"),
        ("var a = 5;", "there is no list or record in it"),
        ("var a = " + "[" * 100, "stand more than 50 deep"),
    ],
)
def test_what_is_no_data_of_javascript_is_refused_in_words(text: str, why: str):
    with pytest.raises(NotData) as refusal:
        read_javascript(text)

    assert why in str(refusal.value)


@pytest.mark.parametrize(
    "text",
    [
        "1914-06-28: Shots\nThe rule x = [a, b] was given up.\n",
        "date,title,note\n1914-06-28,Shots,the rule x = [a\n",
        "date,title,note\n1914-06-28,Shots,window.x = {a\n",
        'date,title,note\n1914-06-28,Shots,"JSON.parse = (x) => [x"\n',
        "date;title;note\n1914-06-28;Shots;y = [1, 2]\n",
    ],
)
def test_a_sentence_with_a_bracket_after_an_equals_sign_is_no_javascript(text: str):
    assert dated_titles(text) == [("1914-06-28", "Shots")]

"""Every message starts with a place one can click and ends with what to do."""

from writer.problems import Problem, ProblemsError, quoted


def test_a_problem_reads_as_place_then_what_is_wrong_then_what_is_right_then_what_to_do() -> None:
    problem = Problem("a.yaml", 3, 5, "pay: x is not a number", "a number", "write 5")
    assert str(problem) == "a.yaml:3:5: pay: x is not a number; expected a number; write 5"


def test_an_unknown_place_is_left_out() -> None:
    assert str(Problem("a.yaml", message="the file is empty")) == "a.yaml: the file is empty"


def test_a_warning_says_so() -> None:
    assert str(Problem("a.yaml", 1, 1, "odd", severity="warning")) == "a.yaml:1:1: warning: odd"


def test_an_error_carries_all_problems_in_the_order_of_their_places() -> None:
    later, earlier, other = Problem("b", 10, 1, "x"), Problem("b", 9, 1, "y"), Problem("a", 99, 1, "z")
    error = ProblemsError([later, earlier, other])
    assert error.problems == (other, earlier, later)
    assert str(error) == "a:99:1: z\nb:9:1: y\nb:10:1: x"


def test_what_data_and_file_names_hold_cannot_drive_the_terminal() -> None:
    assert quoted("a\x1b[2J\nb\u202e") == '"a\\x1b[2J\\nb\\u202e"'
    assert "\x1b" not in str(Problem("a\x1b.yaml", 1, 1, "x"))
    assert len(quoted("x" * 10_000)) == 82

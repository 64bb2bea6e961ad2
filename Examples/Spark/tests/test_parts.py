"""What can be said of the parts without Spark running."""

import pathlib
import sys
import tempfile
import unittest

SPARK = pathlib.Path(__file__).parents[1]
sys.path.insert(0, str(SPARK))

import stream
import tables

# A process that answers as the tool does, until it is asked for what it does not know.
ANSWERS = """
import sys
for number, line in enumerate(sys.stdin, 1):
    if line == "die\\n": sys.exit("It hurts.")
    if line == "half\\n": print('{"record":', end="", flush=True); sys.exit(0)
    if line == "skip\\n": number += 1
    print('{"record":%d,"result":%r}' % (number, line), flush=True)
"""


class Parts(unittest.TestCase):
    def test_a_submission_is_one_line_and_means_the_same(self):
        for submission, line in [
            (b"<a>\n</a>", b'{"xml": "<a>\\n</a>"}'),
            (b'\xef\xbb\xbf\n<a b="\xc3\xa9"/>', b'{"xml": "\\ufeff\\n<a b=\\"\\u00e9\\"/>"}'),
            (b'{\n"a": "b\n"}\n', b'{\r"a": "b\r"}\r'),
            (b"<a>\xff\n</a>", b"<a>\xff\r</a>"),
            (b"", b""),
        ]:
            self.assertEqual(stream.line(submission), line)

    def test_answers_come_in_order_and_a_process_that_ends_is_noticed(self):
        command = [sys.executable, "-c", ANSWERS]
        with stream.Stream(command) as asked:
            asked.ask([b"one", b"two"])
            asked.ask([b"three"])
            self.assertEqual(
                [answer[:12] for answer in asked.answers(3)], [b'{"record":1,', b'{"record":2,', b'{"record":3,'])
            asked.finish()
        for line, said in [(b"die", "exit code is 1. It hurts."), (b"half", "record 2 with b'{\"record\":'"),
                           (b"skip", "record 2 with b'{\"record\":3,")]:
            with self.subTest(line), stream.Stream(command) as asked:
                asked.ask([b"one", line])
                with self.assertRaisesRegex(stream.ToolEnded, said):
                    asked.answers(2)

    def test_the_readme_has_the_data_dictionary(self):
        self.assertIn(tables.dictionary(), (SPARK / "README.md").read_text())

    def test_lines_of_what_is_compared_tell_everything_apart(self):
        import single

        rows = [("a", 1, None), ("a", 2, "x")]
        line = single.line_of("scores", "a", rows)
        for other in (rows[::-1], rows[:1], rows * 2, [("a", 1, "None"), rows[1]]):
            self.assertNotEqual(single.line_of("scores", "a", other), line)


if __name__ == "__main__":
    unittest.main()

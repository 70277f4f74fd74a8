//! The line on which a value stands in a JSON text. The text was already read once, so it is valid; serde_json keeps no places.

/// Line (from 1) of the value at a path such as `kommunalblick.questions[3].type`, or of the nearest value around it where the path ends in nothing.
pub fn line(text: &str, path: &str) -> u64 {
    let mut scan = Scan {
        bytes: text.as_bytes(),
        at: 0,
    };
    scan.space();
    let mut place = scan.at;
    for step in steps(path) {
        if !scan.enter(&step) {
            break;
        }
        place = scan.at;
    }
    1 + text.as_bytes()[..place]
        .iter()
        .filter(|b| **b == b'\n')
        .count() as u64
}

/// A member by name, or an element by position.
enum Step {
    Key(String),
    Index(usize),
}

fn steps(path: &str) -> Vec<Step> {
    let mut list = Vec::new();
    for part in path.split('.').filter(|p| !p.is_empty()) {
        let mut pieces = part.split('[');
        list.extend(
            pieces
                .next()
                .filter(|k| !k.is_empty())
                .map(|k| Step::Key(k.to_string())),
        );
        list.extend(
            pieces
                .filter_map(|p| p.trim_end_matches(']').parse().ok())
                .map(Step::Index),
        );
    }
    list
}

struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Scan<'_> {
    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(b'}')
    }

    fn space(&mut self) {
        while self.at < self.bytes.len() && b" \t\r\n:,".contains(&self.peek()) {
            self.at += 1;
        }
    }

    /// Moves to the start of the wanted value inside the value that begins here; `false` where there is none.
    fn enter(&mut self, step: &Step) -> bool {
        let object = self.peek() == b'{';
        if !object && self.peek() != b'[' {
            return false; // nothing is in a text or a number
        }
        self.at += 1;
        self.space();
        let mut position = 0;
        while self.at < self.bytes.len() && !b"}]".contains(&self.peek()) {
            let key = if object { self.string() } else { String::new() };
            self.space();
            let found = match step {
                Step::Key(wanted) => object && key == *wanted,
                Step::Index(wanted) => !object && position == *wanted,
            };
            if found {
                return true;
            }
            self.skip();
            self.space();
            position += 1;
        }
        false
    }

    /// The raw text of the string that begins here; the scan stands behind it.
    fn string(&mut self) -> String {
        let start = self.at + 1;
        self.at = start;
        while self.at < self.bytes.len() && self.peek() != b'"' {
            self.at += if self.peek() == b'\\' { 2 } else { 1 };
        }
        let end = self.at.min(self.bytes.len());
        self.at += 1;
        String::from_utf8_lossy(&self.bytes[start..end]).into_owned()
    }

    /// Moves behind the value that begins here.
    fn skip(&mut self) {
        let mut depth = 0;
        while self.at < self.bytes.len() {
            match self.peek() {
                b'"' => {
                    self.string();
                }
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' if depth == 0 => return,
                b'}' | b']' => {
                    depth -= 1;
                    self.at += 1;
                }
                b',' if depth == 0 => return,
                _ => self.at += 1,
            }
            if depth == 0 && b",}]".contains(&self.peek()) {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::line;

    const TEXT: &str = "{\n \"a\": \"x}, \\\"\",\n \"b\": [\n  {\"c\": 1},\n  {\"c\": [2, 3],\n   \"d\": null}\n ]\n}";

    #[test]
    fn finds_members_and_elements() {
        assert_eq!(line(TEXT, "a"), 2);
        assert_eq!(line(TEXT, "b[0].c"), 4);
        assert_eq!(line(TEXT, "b[1].c[1]"), 5);
        assert_eq!(line(TEXT, "b[1].d"), 6);
    }

    #[test]
    fn what_is_not_there_is_looked_for_around_it() {
        assert_eq!(line(TEXT, "b[1].e"), 5);
        assert_eq!(line(TEXT, "b[7]"), 3);
        assert_eq!(line(TEXT, "nothing"), 1);
    }
}

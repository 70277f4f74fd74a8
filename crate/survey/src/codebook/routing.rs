//! Who is asked a question: conditions on other questions.

use super::Codebook;
use super::node::Node;
use super::read::Conditions;
use crate::problem::{Code, Problems, Wanted};

/// Routings as they are written, with the question or item that each belongs to.
#[derive(Default)]
pub(super) struct Routings<'a>(Vec<Routing<'a>>);

struct Routing<'a> {
    id: String,
    node: Node<'a>,
    text: String,
}

impl<'a> Routings<'a> {
    /// Adds the routing in `own`, if there is one; problems are placed at `node`.
    pub fn add(&mut self, id: &str, own: &Node<'a>, node: &Node<'a>, problems: &mut Problems) {
        let text = own.optional("routing", problems);
        if !text.is_empty() {
            self.0.push(Routing {
                id: id.to_string(),
                node: node.clone(),
                text: text.to_string(),
            });
        }
    }

    /// Reads the conditions into their questions. A battery's hold for its items, too.
    pub fn read(&self, book: &mut Codebook, conditions: Conditions, problems: &mut Problems) {
        for routing in &self.0 {
            let (conditions, found) = conditions(&routing.text, book);
            let place = format!("{}.routing", routing.node.path);
            let placed =
                |p: crate::problem::Problem| p.path(&place).at(crate::package::DESCRIPTOR, 0);
            problems.extend(found.into_iter().map(placed));
            let items = book.question(&routing.id).map(|q| q.items.clone());
            let own = |id: &str| id == routing.id || items.iter().flatten().any(|i| i == id);
            for question in book.questions.iter_mut().filter(|q| own(&q.id)) {
                question.routing = conditions.clone();
            }
        }
        self.check_circles(book, problems);
    }

    /// Nobody can be asked a question because of an answer to it.
    fn check_circles(&self, book: &Codebook, problems: &mut Problems) {
        for routing in &self.0 {
            let items = book.question(&routing.id).map(|q| q.items.as_slice());
            let mut own = items.unwrap_or(&[]).iter().chain([&routing.id]);
            if let Some(id) = own.find(|id| reaches(book, id)) {
                let (node, expected) = (&routing.node, Wanted::NoCircle.of(&[id]));
                problems.push(node.about(Code::Circle, "routing", &routing.text, expected));
            }
        }
    }
}

/// Whether a question depends, over whatever others, on itself.
fn reaches(book: &Codebook, id: &str) -> bool {
    let variables = |id: &str| {
        let routing = book.question(id).map_or(&[][..], |q| &q.routing);
        routing.iter().map(|c| c.variable.as_str())
    };
    let mut open: Vec<&str> = variables(id).collect();
    let mut seen: Vec<&str> = Vec::new();
    while let Some(next) = open.pop() {
        if next == id {
            return true;
        }
        if !seen.contains(&next) {
            seen.push(next);
            open.extend(variables(next));
        }
    }
    false
}

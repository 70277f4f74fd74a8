//! What an answer does to the others of its question.

use survey::codebook::{Kind, Question};

/// The codes of a question once one of them was given. `at` is its place among them; `None` where one was taken back, which changes no other. An answer
/// that excludes the others ("none of these") takes them away, and they take it away; an answer has one rank, the one that it was given last.
pub fn answered(question: &Question, codes: Vec<String>, at: Option<usize>) -> Vec<String> {
    let Some(given) = at.and_then(|at| codes.get(at)).cloned() else {
        return codes;
    };
    match question.kind {
        Kind::Multiple => {
            let stays = |code: &String| *code == given || !excludes(question, code, &given);
            codes.into_iter().filter(stays).collect()
        }
        Kind::Ranking => {
            let other = |nth: usize, code: &String| Some(nth) != at && *code == given;
            let ranks = codes.into_iter().enumerate();
            ranks
                .map(|(nth, code)| {
                    if other(nth, &code) {
                        String::new()
                    } else {
                        code
                    }
                })
                .collect()
        }
        _ => codes,
    }
}

/// Whether one of two answers excludes all others.
fn excludes(question: &Question, one: &str, other: &str) -> bool {
    let alone = |code: &str| question.answer(code).is_some_and(|a| a.exclusive);
    alone(one) || alone(other)
}

//! What a study says of its answers in words: most, only these, more than, top priority. Whether it holds in the responses is a
//! question of whole numbers.

use super::Study;
use super::finding::Source;
use serde::{Deserialize, Serialize};
use survey::decimal::Decimal;
use survey::lang::Text;
use survey::query::{NetOf, Query};
use survey::tabulate::Tally;

/// What the words claim of options, by the criterion that was fixed for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Claim {
    /// No other option has more.
    Top,
    /// Every option of a step has more than every option of the next.
    Order,
    /// Every option that is not named has so many percent at most.
    Only,
    /// Each has more than so many percent.
    MoreThan,
    /// Each has fewer.
    LessThan,
    /// Each has so many or more.
    AtLeast,
    /// Each differs from the second population by so many percentage points at most.
    Similar,
    /// Each has more than in the second population.
    MoreIn,
    /// The sum of all shares is greater than in the second population: more options a respondent, on average.
    MeanMore,
    /// Fewer than so many options have more.
    RankWithin,
    /// Nothing that can be counted.
    None,
}

impl Claim {
    /// Each claim with its word in `statements.csv`.
    pub const WORDS: [(Claim, &'static str); 11] = [
        (Claim::Top, "top"),
        (Claim::Order, "order"),
        (Claim::Only, "only"),
        (Claim::MoreThan, "more-than"),
        (Claim::LessThan, "less-than"),
        (Claim::AtLeast, "at-least"),
        (Claim::Similar, "similar"),
        (Claim::MoreIn, "more-in"),
        (Claim::MeanMore, "mean-more"),
        (Claim::RankWithin, "rank-within"),
        (Claim::None, "none"),
    ];

    /// Whether it needs a number to be held against.
    pub fn is_bounded(self) -> bool {
        use Claim::{AtLeast, LessThan, MoreThan, Only, RankWithin, Similar};
        [Only, MoreThan, LessThan, AtLeast, Similar, RankWithin].contains(&self)
    }

    /// Whether it compares two populations.
    pub fn is_comparison(self) -> bool {
        [Claim::Similar, Claim::MoreIn, Claim::MeanMore].contains(&self)
    }
}

/// A statement in words, with how it is tested.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Statement {
    /// `W001` …
    pub id: String,
    /// Where the study says so.
    pub source: Source,
    /// What is claimed.
    pub claim: Claim,
    /// Question, population and measure; `None` where nothing can be counted.
    pub query: Option<Query>,
    /// The second population, with its question.
    pub against: Option<Query>,
    /// Of a battery: the answers that count at each item.
    pub answer: Vec<String>,
    /// The options (of a battery the items) by step; other claims than [`Claim::Order`] have one step.
    pub steps: Vec<Vec<String>>,
    /// Percent, percentage points, or a place.
    pub bound: Option<Decimal>,
    /// Findings that say the same in numbers.
    pub findings: Vec<String>,
    /// Findings and statements that it cannot hold together with.
    pub conflicts: Vec<String>,
    /// The statement in our own words.
    pub text: Text,
    /// How its words are read, or why nothing can be counted.
    pub reason: Text,
}

/// What came of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It holds.
    Holds,
    /// It does not.
    Fails,
    /// Nothing can be counted.
    NotTestable,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Outcome; 3] = [Outcome::Holds, Outcome::Fails, Outcome::NotTestable];

    /// The word for filters and `data-` attributes.
    pub fn as_str(self) -> &'static str {
        match self {
            Outcome::Holds => "holds",
            Outcome::Fails => "fails",
            Outcome::NotTestable => "not-testable",
        }
    }
}

impl Statement {
    /// The options of all steps, as named.
    pub fn options(&self) -> impl Iterator<Item = &str> {
        self.steps.iter().flatten().map(String::as_str)
    }

    /// Every option that can stand in the question (of a battery every item), those that exclude all others left out.
    pub fn universe(&self, survey: &Study, query: &Query) -> Vec<String> {
        let book = survey.codebook();
        let question = query.question.as_deref().and_then(|id| book.question(id));
        let Some(question) = question else {
            return Vec::new();
        };
        if !self.answer.is_empty() {
            let own = |id: &String| id.rsplit('.').next().unwrap_or_default().to_string();
            return question.items.iter().map(own).collect();
        }
        let open = question.answers.iter().filter(|a| !a.exclusive);
        open.map(|a| a.code.clone()).collect()
    }

    /// The steps, with `rest` as every option that no step names.
    pub fn steps_of(&self, universe: &[String]) -> Vec<Vec<String>> {
        let named: Vec<&str> = self.options().collect();
        let rest = || universe.iter().filter(|o| !named.contains(&o.as_str()));
        let step = |step: &Vec<String>| match step[..] == [REST] {
            true => rest().cloned().collect(),
            false => step.clone(),
        };
        self.steps.iter().map(step).collect()
    }

    /// The query and the option by which an option (of a battery an item) is counted.
    pub fn counted(&self, query: &Query, option: &str) -> (Query, String) {
        if self.answer.is_empty() {
            return (query.clone(), option.to_string());
        }
        let battery = query.question.as_deref().unwrap_or_default();
        let net = NetOf {
            name: ANSWER.to_string(),
            codes: self.answer.clone(),
        };
        let query = Query {
            question: Some(format!("{battery}.{option}")),
            nets: vec![net],
            ..query.clone()
        };
        (query, ANSWER.to_string())
    }
}

/// The step of everything that is not named.
pub const REST: &str = "rest";

/// The net of the answers that count at each item of a battery.
const ANSWER: &str = "counted";

/// A share as a fraction; of nobody it is none.
#[derive(Clone, Copy, Debug)]
struct Share(i128, i128);

impl Share {
    fn of(tally: Tally) -> Share {
        Share(i128::from(tally.count), i128::from(tally.base.max(1)))
    }

    fn exceeds(self, other: Share) -> bool {
        self.0 * other.1 > other.0 * self.1
    }

    /// Less than, equal to or greater than so many percent.
    fn against(self, percent: Decimal) -> std::cmp::Ordering {
        let own = 100 * self.0 * i128::from(percent.scale());
        own.cmp(&(i128::from(percent.units()) * self.1))
    }

    fn plus(self, other: Share) -> Share {
        Share(self.0 * other.1 + other.0 * self.1, self.1 * other.1)
    }

    fn distance(self, other: Share) -> Share {
        Share(
            (self.0 * other.1 - other.0 * self.1).abs(),
            self.1 * other.1,
        )
    }
}

impl Study {
    /// What the study says in words, in file order.
    pub fn statements(&self) -> &[Statement] {
        &self.statements
    }

    /// Whether a statement holds in the responses. A share of nobody counts as nothing.
    pub fn outcome(&self, statement: &Statement) -> Outcome {
        match self.holds(statement).filter(|_| self.has_responses()) {
            Some(true) => Outcome::Holds,
            Some(false) => Outcome::Fails,
            None => Outcome::NotTestable,
        }
    }

    /// The counts that a statement rests on: by option as in [`Statement::universe`], of the first and of the second population.
    pub fn counts_of(&self, statement: &Statement) -> [Vec<(String, Tally)>; 2] {
        let counts = |query: &Option<Query>| {
            let query = query.as_ref()?;
            let mut names = statement.universe(self, query);
            names.extend(query.nets.iter().map(|n| n.name.clone()));
            let one = |name: String| Some((name.clone(), self.stated(statement, query, &name)?));
            Some(names.into_iter().filter_map(one).collect())
        };
        [&statement.query, &statement.against].map(|q| counts(q).unwrap_or_default())
    }

    fn stated(&self, statement: &Statement, query: &Query, option: &str) -> Option<Tally> {
        let (query, option) = statement.counted(query, option);
        self.tally(&query, &option)
    }

    fn holds(&self, statement: &Statement) -> Option<bool> {
        let query = statement.query.as_ref()?;
        let universe = statement.universe(self, query);
        let share = |query: &Query, option: &str| {
            let tally = self.stated(statement, query, option);
            Share::of(tally.unwrap_or_default())
        };
        let own = |option: &str| share(query, option);
        let second = |option: &str| statement.against.as_ref().map(|q| share(q, option));
        let all = |test: &dyn Fn(Share) -> bool| statement.options().all(|o| test(own(o)));
        let others = || {
            let named = |o: &&String| statement.options().any(|n| n == *o);
            universe.iter().filter(move |o| !named(o))
        };
        let against = |share: Share| statement.bound.map(|b| share.against(b));
        Some(match statement.claim {
            Claim::None => return None,
            Claim::Top => others().all(|o| all(&|s| !own(o).exceeds(s))),
            Claim::Order => ordered(&statement.steps_of(&universe), &own),
            Claim::Only => others().all(|o| against(own(o)).is_some_and(|c| c.is_le())),
            Claim::MoreThan => all(&|s| against(s).is_some_and(|c| c.is_gt())),
            Claim::LessThan => all(&|s| against(s).is_some_and(|c| c.is_lt())),
            Claim::AtLeast => all(&|s| against(s).is_some_and(|c| c.is_ge())),
            Claim::Similar => statement.options().all(|o| {
                let off = second(o).and_then(|s| against(own(o).distance(s)));
                off.is_some_and(|c| c.is_le())
            }),
            Claim::MoreIn => statement
                .options()
                .all(|o| second(o).is_some_and(|s| own(o).exceeds(s))),
            Claim::MeanMore => {
                let sum = |list: Vec<Share>| list.into_iter().fold(Share(0, 1), Share::plus);
                let first = sum(universe.iter().map(|o| own(o)).collect());
                let other = universe.iter().filter_map(|o| second(o)).collect();
                first.exceeds(sum(other))
            }
            Claim::RankWithin => all(&|s| {
                let above = universe.iter().filter(|o| own(o).exceeds(s)).count();
                let place = Decimal::whole(above as u32);
                statement
                    .bound
                    .is_some_and(|b| place.units() * b.scale() < b.units() * place.scale())
            }),
        })
    }
}

fn ordered(steps: &[Vec<String>], share: &dyn Fn(&str) -> Share) -> bool {
    steps.windows(2).all(|pair| {
        let below = |a: &String| pair[1].iter().all(|b| share(a).exceeds(share(b)));
        pair[0].iter().all(below)
    })
}

//! Evidence as charts know it: what a mark rests on decides how it is filled.

use crate::evidence::Evidence;
use chart::Support;

const PAIRS: [(Evidence, Support); 4] = [
    (Evidence::Published, Support::Published),
    (Evidence::Implied, Support::Implied),
    (Evidence::Modelled, Support::Modelled),
    (Evidence::Observed, Support::Observed),
];

/// How a number of this evidence is drawn.
pub fn drawn(evidence: Evidence) -> Support {
    let pair = PAIRS.into_iter().find(|(own, _)| *own == evidence);
    pair.map_or(Support::Observed, |(_, support)| support)
}

/// What the numbers drawn in a scene, or told beside it, rest on.
pub fn evidences(scene: &chart::Scene) -> Vec<Evidence> {
    let drawn = scene.supports();
    let pairs = PAIRS.into_iter().filter(|(_, own)| drawn.contains(own));
    pairs.map(|(evidence, _)| evidence).collect()
}

//! Those well placed, and recommendations.

macro_rules! well_placed {
    ([$($before:tt)*] $($more:ident)*) => { join! { [$($before)*
        placed_lead: "{unit}, die sich in einem Bereich selbst gut aufgestellt nennen, neben allen übrigen.", "{unit} that call themselves well placed in an area, beside all others.";
        placed_who: "Als gut aufgestellt zählt, wer sich selbst mit {codes} einschätzt.", "Those count as well placed who assess themselves as {codes}.";
        placed_areas: "Bereiche", "Areas";
        placed_title: "Gut aufgestellt: {area}", "Well placed: {area}";
        placed_group: "Gut aufgestellt", "Well placed";
        placed_all: "Alle", "All";
        placed_rest: "Übrige", "The rest";
        placed_way: "Wie es die machen, die sich gut aufgestellt nennen", "How those do it who call themselves well placed";
        recommended_way: "Empfehlungen, und die Fragen dahinter", "Recommendations, and the questions behind them";
        recommended_lead: "Was aus den Antworten folgt, mit den Fragen, auf denen es beruht.", "What follows from the answers, with the questions it rests on.";
        recommended_label: "Empfehlung {id}", "Recommendation {id}";
        recommended_questions: "Fragen, auf denen sie beruht", "Questions it rests on";
        recommended_rule: "Antworten, die für sie sprechen", "Answers that call for it";
        recommended_check: "Im Selbst-Check sehen, welche Empfehlungen aus den eigenen Antworten folgen", "See in the self-check which recommendations follow from your own answers";
    ] $($more)* } };
}

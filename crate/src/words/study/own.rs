//! What only the views of a published study say.

use super::super::{Words, held};
use crate::lang::Lang;

macro_rules! texts {
    ($($name:ident: $de:literal, $en:literal;)*) => {
        /// The texts of one language that only the views of a study have, and with them all others as they are said where there is one.
        pub struct StudyWords {
            $(#[doc = $de] pub $name: &'static str,)*
            lang: Lang,
        }
        /// German.
        pub const DE: StudyWords = StudyWords { $($name: $de,)* lang: Lang::De };
        /// English.
        pub const EN: StudyWords = StudyWords { $($name: $en,)* lang: Lang::En };

        #[cfg(test)]
        impl StudyWords {
            /// Each of its own texts.
            pub(in crate::words) fn listed(&self) -> Vec<&'static str> {
                vec![$(self.$name,)*]
            }
        }
    };
}

impl std::ops::Deref for StudyWords {
    type Target = Words;

    fn deref(&self) -> &Words {
        held::texts(self.lang).study
    }
}

texts! {
    // start
    participants_before: "Geantwortet haben", "Answers came from";
    participants_of: "von", "of";
    participants_after: "angeschriebenen {unit}{period}.", "invited {unit}{period}.";
    key_figures: "Vier Kernzahlen", "Four key figures";
    evidence_state: "Alle Zahlen auf diesen Seiten stehen im Text der Studie, jede mit ihrer Stelle; nur die Rechenproben im Prüfbuch sind nachgerechnet. Die einzelnen Antworten sind nicht öffentlich; was im Text nicht genannt ist, bleibt hier leer.",
                    "Every number on these pages is stated in the study’s text, with its place; only the arithmetic checks in the ledger are computed. The individual answers are not public; what is not stated in the text stays empty here.";

    // figures, tables, questions
    figures_lead: "Jede Abbildung der Studie mit den Zahlen, die zu ihr im Text genannt sind.", "Every figure of the study with the numbers stated about it.";
    tables_lead: "Die Größenklassen und ihre Steckbriefe, wie im Text.", "The size classes and their profiles, as stated.";
    no_shares: "Der Text der Studie nennt zu dieser Abbildung keine Anteile; die Abbildung selbst zeigt sie. Hier stehen die möglichen Antworten.",
               "The study’s text states no shares for this figure; the figure itself shows them. The possible answers are listed here.";
    figure_meant: "Gehört zu", "Belongs to";
    some_numbers: "{n} {n|Angabe|Angaben} im Text", "{n} {n|statement|statements} in the text";
    question_source: "Quelle: die Studie; die Tabelle nennt zu jeder Zahl die Stelle.", "Source: the study; the table gives the place of each number.";
    by_class_lead: "Was zu mindestens drei Größenklassen im Text genannt ist. Die Basen sind klein; einzelne Antworten bewegen die Anteile stark.",
                   "What is stated for at least three size classes. The bases are small; single answers move the shares a lot.";
    everything: "Alle Angaben dazu im Text", "Everything stated about it";
    nothing_printed: "Der Text der Studie nennt dazu keine Angabe.", "The study’s text states nothing about it.";
    shown_in: "Gezeigt in", "Shown in";

    // numbers that were not stated: implied and modelled ones
    no_shares_modelled: "Der Text der Studie nennt zu dieser Abbildung keine Anteile; die Abbildung selbst zeigt sie. Alle Anteile hier sind modelliert und nicht die der Abbildung.",
                        "The study’s text states no shares for this figure; the figure itself shows them. All shares here are modelled and are not those of the figure.";
    whole_class: "Alle Antworten dieser Klasse", "All answers of this class";
    whole_class_counted: "Jede Frage und jede Antwort für diese Klasse, in den Antworten gezählt.", "Every question and every answer for this class, counted in the responses.";
    whole_class_lead: "Jede Frage und jede Antwort für diese Klasse: im Text genannt, wo die Studie eine Zahl nennt, sonst eingegrenzt oder modelliert.",
                      "Every question and every answer for this class: stated where the study gives a number, else implied or modelled.";
    whole_class_stated: "Jede Frage und jede Antwort für diese Klasse: was im Text der Studie steht, und was daraus folgt.",
                        "Every question and every answer for this class: what the study’s text states, and what follows from it.";
    by_class_all_stated: "Jede Antwort in jeder Größenklasse: was im Text der Studie steht, und was daraus folgt.", "Every answer in every size class: what the study’s text states, and what follows from it.";
    by_class_all: "Alle Antworten nach Größenklasse", "All answers by size class";
    by_class_all_counted: "Jede Antwort in jeder Größenklasse, in den Antworten gezählt.", "Every answer in every size class, counted in the responses.";
    by_class_all_lead: "Jede Antwort in jeder Größenklasse: im Text genannte Zahlen fett, alle anderen sind das Modell.", "Every answer in every size class: stated numbers in bold, all others are the model.";

    // explore

    // ledger
    ledger_lead: "Jede im Text genannte Angabe der Studie mit ihrer Stelle, ihrer Basis und der Frage, ob sie rechnerisch möglich ist.",
                 "Every statement in the study’s text with its place, its base, and whether it is arithmetically possible.";
    everything_unsaid: "Wo keine Basis steht, ist sie im Text nicht genannt.", "Where no base stands, the text does not state it.";
    ledger_how: "Wie geprüft wird", "How it is checked";
    from_to: "{from} bis {to}", "{from} to {to}";
    grain_lead: "Rechenprobe: Gibt es eine ganze Zahl k von n Befragten, die gerundet den im Text genannten Prozentwert ergibt? Gerechnet wird mit ganzen Zahlen und der im Text genannten Fallzahl. „Nicht möglich“ heißt: Wert und Fallzahl passen nicht zusammen; welche der beiden Angaben abweicht, sagt die Probe nicht. Bei den Steckbriefen ist die Fallzahl der Tabelle oft nicht die Basis der Zeile.",
                "Arithmetic check: is there a whole number k out of n respondents that rounds to the stated percentage? Computed in whole numbers with the stated number of cases. “Not possible” means that value and number of cases do not fit together; which of the two is off, the check does not say. In the profiles, the table’s number of cases is often not the base of the row.";
    grain_test: "Rechenprobe", "Arithmetic check";
    caption_n: "im Text genannt an der Tabelle oder Abbildung: n =", "stated at the table or figure: n =";
    ledger_count: "{n} von {total} {total|Angabe|Angaben}", "{n} of {total} {total|statement|statements}";
    ledger_row_gone: "Die Adresse nennt die Angabe „{name}“; sie ist in dieser Auswahl nicht enthalten.", "The address names the statement “{name}”; this selection does not contain it.";
    ledger_row_unknown: "Die Adresse nennt „{name}“; eine solche Angabe gibt es nicht.", "The address names “{name}”; there is no such statement.";
    ledger_unfiltered: "Ohne Filter zeigen", "Show without a filter";
    ledger_empty: "Zu dieser Auswahl gibt es keine Angabe. Stellen Sie einen Filter auf „alle“.", "No statement fits this selection. Set a filter to “all”.";
    verdict_possible: "möglich", "possible";
    verdict_double: "nur mit doppelter Rundung", "only with double rounding";
    verdict_impossible: "mit dem genannten n nicht möglich", "not possible with the stated n";
    verdict_untestable: "nicht prüfbar", "not testable";
    grain_one: "{k} von {n}", "{k} of {n}";
    grain_range: "{from} bis {to} von {n}", "{from} to {to} of {n}";
    grain_in_range: "passt zu {fits} von {of} Fallzahlen der im Text genannten Spanne", "fits {fits} of {of} numbers of cases in the stated range";
    grain_any: "passt zu jeder Fallzahl der im Text genannten Spanne: sagt nichts aus", "fits every number of cases in the stated range: says nothing";
    grain_impossible: "keine ganze Zahl der im Text genannten Fallzahl ergibt diesen Wert", "no whole number of the stated cases gives this value";
    reason_no_share: "kein Anteil", "no share";
    reason_no_base: "Basis im Text nicht genannt", "base not stated in the text";
    reason_not_exact: "im Text nicht als genaue Zahl genannt", "not stated as an exact number";
    reason_mentions: "Anteil an Nennungen, deren Zahl im Text nicht genannt ist", "share of mentions, whose number is not stated in the text";
    reason_external: "Zahl aus einer anderen Studie", "number from another study";
    contradictions: "Widersprüche in den im Text genannten Zahlen", "Contradictions in the stated numbers";
    contradictions_lead: "Wo im Text genannte Angaben einander oder der Rechnung widersprechen, in eigenen Worten. Nichts davon ist hier still korrigiert.",
                         "Where statements in the text contradict each other or arithmetic, in our own words. None of it is silently corrected here.";

    // recount: ledger, Method and Start on counting again in synthetic responses
    recounted: "Nachgezählt", "Counted again";
    worded: "Was der Text in Worten sagt", "What the text says in words";
    worded_all: "{n|Eine Aussage|# Aussagen}, mit Stelle", "{n|One statement, with its place|# statements, with their places}";
    statements_lead: "Was der Text der Studie über Antworten sagt, ohne eine Zahl zu nennen: die meisten, nur diese, mehr als, die Top-Priorität einer Klasse. Zu jeder Aussage steht, wie ihre Worte gelesen werden; festgelegt wurde das vor dem Rechnen, und die synthetischen Antworten sind daran gebunden wie an die Zahlen.",
                     "What the study’s text says of answers without a number: most, only these, more than, a class’s top priority. With each statement stands how its words are read; that was settled before anything was computed, and the synthetic responses are bound to it as to the numbers.";
    statements_count: "{all} {all|Aussage|Aussagen}: {holds} {holds|trifft|treffen} in den synthetischen Antworten zu, {fails} {fails|kann|können} es nicht zusammen mit anderen Angaben, {none} {none|lässt|lassen} sich nicht zählen.",
                      "{all} {all|statement|statements}: {holds} {holds|holds|hold} in the synthetic responses, {fails} cannot hold together with other statements and numbers, {none} cannot be counted.";
    statements_shown: "{n} {n|Aussage|Aussagen} anzeigen", "Show {n} {n|statement|statements}";
    statement_holds: "trifft zu", "holds";
    statement_fails: "trifft nicht zu", "does not hold";
    recount_lead: "Nachgezählt: Kommt die im Text genannte Angabe heraus, wenn man sie in den synthetischen Antworten zählt? Schraffierte Zahlen sind modelliert, keine Messung, und kein Ergebnis der Studie.",
                  "Counted again: does the statement in the text come out when it is counted in the synthetic responses? Hatched numbers are modelled, not measured, and not a result of the study.";
    recount_how: "Was die synthetischen Antworten sind, und was nicht", "What the synthetic responses are, and what they are not";
    recount_all: "zusammen: {n}", "in total: {n}";
    recount_exact: "genau wie im Text", "exactly as stated";
    recount_worded: "passt zu den im Text genannten Worten", "fits the stated words";
    recount_double: "nur durch zweimaliges Runden", "only by rounding twice";
    recount_within: "bis 1 Prozentpunkt daneben", "off by up to 1 percentage point";
    recount_not: "kommt nicht heraus", "does not come out";
    recount_untested: "nicht nachzuzählen", "cannot be counted again";
    recount_k: "{k} von {n}", "{k} of {n}";
    recount_off_points: "Abweichung {d} {d|Prozentpunkt|Prozentpunkte}", "difference {d} percentage {d|point|points}";
    recount_off: "Abweichung {d}", "difference {d}";
    rounding_once: "einmal gerundet", "rounded once";
    rounding_twice: "zweimal gerundet", "rounded twice";
    rounding_band: "nach Spanne beurteilt", "judged by a range";
    recount_accepts: "Der Test ließe {k} von {n} {n|möglichen Wert|möglichen Werten} gelten.", "The test would accept {k} of {n} possible {n|value|values}.";
    unreproduced_no_count: "Aus keiner möglichen Fallzahl ergibt eine ganze Zahl diesen Prozentwert.", "No whole number out of any possible base gives this percentage.";
    unreproduced_contradicts: "Eine andere im Text genannte Zahl zur selben Gruppe schließt diesen Wert aus.", "Another stated number for the same group rules this value out.";
    unreproduced_base: "Die Basis, die andere im Text genannte Zahlen erzwingen, schließt diesen Wert aus.", "The base that other stated numbers force rules this value out.";
    unreproduced_other: "Zusammen mit den übrigen im Text genannten Zahlen kommt dieser Wert nicht heraus.", "Together with the other stated numbers this value does not come out.";
    evidence_state_recounted: "Jede im Text genannte Zahl nennt ihre Stelle in der Studie. {same} von {tested} {tested|nachzählbarer Angabe|nachzählbaren Angaben} {same|kommt|kommen} aus {rows} {rows|synthetischen Antwort|synthetischen Antworten} wieder heraus. Was schraffiert ist, stammt aus diesem Modell und ist keine Messung.",
                              "Every stated number names its place in the study. {same} of {tested} {tested|statement|statements} that can be counted again {same|comes|come} out of {rows} synthetic {rows|response|responses}. What is hatched comes from this model and is not a measurement.";
    evidence_absent: "Kommt auf diesen Seiten nicht vor.", "Does not occur on these pages.";
    synthetic: "Synthetische Antworten", "Synthetic responses";
    synthetic_sums: "Wie viele Angaben wieder herauskommen", "How many statements come out again";
    synthetic_sums_lead: "Jede im Text genannte Angabe wird hier in den synthetischen Antworten nachgezählt. Jede Zeile führt ins Prüfbuch.", "Every statement in the text is counted again here in the synthetic responses. Each line leads into the ledger.";
    synthetic_criteria: "Wie Angaben in Worten beurteilt werden", "How statements in words are judged";
    synthetic_criteria_lead: "„Rund 40 %“ ist keine genaue Zahl. Was als nachgebildet gilt, wurde vor den Antworten festgelegt:", "“About 40%” is not an exact number. What counts as reproduced was settled before the responses were made:";
    synthetic_untested: "Was sich nicht nachzählen lässt", "What cannot be counted again";
    synthetic_readings: "Lesarten", "Readings";
    synthetic_readings_lead: "Manche im Text genannte Zahl lässt sich verschieden verstehen. Dann wählt das Modell eine Lesart und nennt sie.", "Some stated numbers can be understood in different ways. Then the model takes one reading and names it.";
    synthetic_read_as: "Nachgezählt als", "Counted again as";
    synthetic_file: "Die synthetischen Antworten als Datei", "The synthetic responses as a file";
    synthetic_download: "{name} speichern", "Save {name}";

    // method
    evidence_published: "Veröffentlicht", "Published";
    evidence_published_text: "Im Text der Studie genannt; die Stelle steht dabei. Eine Abbildung ist nur für das die Quelle, was der Text von ihr sagt. Gezeichnet als volle Fläche.", "Stated in the study’s text; the place stands beside it. A figure is the source only of what the text says of it. Drawn as a solid area.";
    evidence_implied: "Eingegrenzt", "Implied";
    evidence_implied_text: "Im Text nicht genannt, aber durch im Text genannte Zahlen begrenzt: von … bis …, oder genau, wo beide Grenzen zusammenfallen. Gezeichnet bis zur unteren Grenze voll, bis zur oberen offen.", "Not stated in the text, but bounded by stated numbers: from … to …, or exact where both bounds meet. Drawn solid up to the lower bound, open up to the upper.";
    evidence_modelled: "Modelliert", "Modelled";
    evidence_modelled_text: "In synthetischen Antworten gezählt; keine Messung und kein Ergebnis der Studie. Schraffiert gezeichnet.", "Counted in synthetic responses; neither a measurement nor a result of the study. Drawn hatched.";
    evidence_observed_text: "In den Antworten selbst gezählt; hier nur in der erdachten Beispielumfrage, die als solche bezeichnet ist.", "Counted in the answers themselves; here only in the invented example survey, which says so.";

    // well placed, and recommendations
    placed_area: "Bereich", "Area";
    placed_share: "Gut aufgestellt nennen sich", "Call themselves well placed";
    placed_about: "Über sie im Text genannt", "Stated about them";
    placed_difference: "Unterschied in Punkten", "Difference in points";
    placed_ahead: "Der größte im Text genannte Vorsprung der gut Aufgestellten: {label}, dort", "The largest stated lead of the well placed: {label}, there";
    placed_ahead_equal: "Der größte im Text genannte Vorsprung der gut Aufgestellten, ebenso groß bei {others}: {label}, dort", "The largest stated lead of the well placed, as large for {others}: {label}, there";
    placed_against: ", bei allen", ", among all";
    placed_first: "Über die gut Aufgestellten ist im Text genannt: {label}", "Stated about the well placed: {label}";
    placed_bases: ". Basis der gut Aufgestellten: ", ". Base of the well placed: ";
    placed_base_all: "; Basis aller: ", "; base of all: ";
    placed_none: "Über die gut Aufgestellten in diesem Bereich ist im Text nichts genannt.", "Nothing is stated about the well placed in this area.";
    placed_no_figure: "Eine eigene Abbildung hat dieser Bereich nicht; mehr, als hier steht, ist dazu im Text nicht genannt.", "This area has no figure of its own; nothing more than what stands here is stated about it.";
    placed_source: "Quelle: die Studie; die Stelle steht bei jeder Zahl.", "Source: the study; the place stands beside each number.";
    placed_order: "Geordnet nach dem Unterschied zwischen gut Aufgestellten und allen, größter Vorsprung zuerst; wo einer von beiden Werten fehlt oder nur als Grenze im Text genannt ist, folgt die Antwort danach in der Reihenfolge des Fragebogens.", "Ordered by the difference between the well placed and all, largest lead first; where one of the two is missing or stated only as a limit, the answer follows in the order of the questionnaire.";
    placed_rounded: "Die Unterschiede stehen in Prozentpunkten, sind aus gerundeten Anteilen gebildet und können um bis zu einen Punkt abweichen; „ca.“ und „mehr als“ stehen, wo ein Wert so im Text genannt ist. In „Alle“ sind die gut Aufgestellten enthalten.", "The differences are in percentage points, taken from rounded shares and may be off by up to one point; “about” and “more than” stand where a value is stated so. “All” includes the well placed.";
    placed_rest_told: "Für die Übrigen steht eine Zahl nur, wo sie im Text genannt ist oder zwingend folgt: wenn von den gut Aufgestellten und von allen Anzahl und Basis feststehen, ist sie deren Differenz.", "A number for the rest stands only where it is stated or follows necessarily: where count and base are certain for the well placed and for all, it is their difference.";
    placed_interval_told: "Das 95-%-Intervall (nach Wilson) steht nur, wo Anzahl und Basis feststehen und die Studie sich in der Basis nicht widerspricht. Es sagt, wie weit der Anteil bei so wenigen Antwortenden allein durch Zufall abweichen kann, wären sie zufällig ausgewählt; tatsächlich haben sie freiwillig geantwortet.", "The 95% interval (after Wilson) stands only where count and base are certain and the study does not contradict itself on the base. It says how far the share could be off by chance alone with so few respondents, had they been drawn at random; in fact they took part voluntarily.";
    placed_interval: "95 %: {from} bis {to}", "95%: {from} to {to}";
    placed_share_of: "Anteil der {unit}", "Share of {unit}";
    placed_no_bases: ". Die Basis ist im Text nicht genannt.", ". The base is not stated in the text.";
    placed_notes: "Anmerkungen zu diesen Zahlen", "Remarks on these numbers";
    placed_own: "Wie sich alle einschätzen", "How all assess themselves";
    placed_conflicts: "Was hier nicht zusammenpasst", "What does not fit together here";
    placed_questions: "Diese Fragen im Einzelnen", "These questions in detail";
    placed_compare: "gut Aufgestellte und Übrige vergleichen", "compare the well placed and the rest";
    placed_figures: "Abbildungen dazu", "Figures on this";
    placed_recommended: "Empfehlungen, die auf diesen Fragen beruhen", "Recommendations that rest on these questions";
    placed_modelled_caption: "Modelliert, nicht gemessen", "Modelled, not measured";
    placed_link: "Alles über diese Gruppe, verglichen mit allen:", "Everything about this group, compared with all:";
    recommended_behind: "Dahinter {n|steht|stehen} {n} {n|Angabe|Angaben} im Text zu {m} {m|Frage|Fragen}; was einzelne Gruppen betrifft, steht auf den Seiten der Fragen.", "{n} {n|statement|statements} in the text on {m} {m|question|questions} {n|stands|stand} behind it; those on single groups are on the pages of the questions.";
    recommended_whose: "Die Empfehlung gibt die Studie; die Worte hier sind unsere eigenen.", "The recommendation is the study’s; the words here are our own.";
    recommended_all: "Im Text genannt für alle, sonst für die genannte Gruppe:", "Stated for all, otherwise for the group named:";
    recommended_none: "Für alle zusammen ist im Text kein Wert genannt; was für einzelne Gruppen im Text genannt ist, steht auf der Seite der Frage.", "No value is stated for all together; what is stated for single groups stands on the question’s page.";
    recommended_more: "{n|Ein weiterer im Text genannter Wert|# weitere im Text genannte Werte}", "{n|One more stated value|# more stated values}";
    recommended_rule_lead: "Jede Antwort spricht für sich allein dafür. Daneben steht, auf welchen Anteil aller {unit} sie zutrifft, soweit das im Text genannt ist.", "Each answer calls for it by itself. Beside it stands for what share of all {unit} it holds, as far as that is stated.";
    recommended_instead: "im Text genannt ist:", "what is stated:";

    // profiles, and the way to one's size class
    profile_prints: "Der Text der Studie nennt {n} {n|Anteil|Anteile}.", "The study’s text states {n} {n|share|shares}.";
    profile_prints_none: "Der Text der Studie nennt zu dieser Klasse keinen Anteil.", "The study’s text states no share about this class.";
    profile_apart: "Was die Klasse auszeichnet", "What sets the class apart";
    profile_apart_how: "Die größten Abstände zwischen Klasse und allen zuerst, in Prozentpunkten der im Text genannten, gerundeten Anteile; bei Gleichstand in der Folge des Fragebogens. Verglichen sind nur genau bekannte Anteile ({m} von {n}). Zu allen gehört auch die Klasse selbst.", "The largest distances between the class and everyone first, in percentage points of the stated, rounded shares; equal ones in questionnaire order. Only shares that are exactly known are compared ({m} of {n}). Everyone includes the class itself.";
    profile_apart_none: "Zu keiner Angabe ist ein genauer Anteil der Klasse und aller im Text genannt.", "No share is stated exactly for both the class and everyone.";
    profile_points: "{d} Prozentpunkte", "{d} percentage points";
    profile_point: "{d} Prozentpunkt", "{d} percentage point";
    profile_points_why: "aus zwei im Text genannten Anteilen gerechnet", "computed from two stated shares";
    profile_against: "statt", "instead of";
    profile_of_all: "bei allen", "of all";
    profile_base: "Basis", "base";
    profile_this: "Diese Klasse", "This class";
    profile_compared: "Andere Klasse", "Other class";
    profile_picture: "„{class}“, {others}: was die Klasse auszeichnet", "“{class}”, {others}: what sets the class apart";
    profile_picture_told: "{n|Der größte Abstand|Die # größten Abstände} zu allen.", "The {n|largest distance|# largest distances} from everyone.";
    profile_unsaid: "Basis im Text nicht genannt; sonst ist die Basis das n im Kopf oder die genannte.", "Base not stated in the text; else the base is the n in the head or the one that is named.";
    profile_places: "Ohne Tabelle oder Abbildung:", "Without table or figure:";
    profile_table: "Alle genannten Anteile", "All stated shares";
    profile_found: "{question}: In dieser Größenklasse {verb} {own} {label}, von allen {all}.", "{question}: in this size class {own} {verb} {label}, of all {all}.";
    profile_found_share: "{question}: In dieser Größenklasse {verb} {own} {label}.", "{question}: in this size class {own} {verb} {label}.";
    profile_found_count: "{question}: {k|Eine|#} von {n} in dieser Größenklasse {verb} {label}.", "{question}: {k|one|#} of {n} in this size class {verb} {label}.";
    profile_where: "Wo {unit} wie Ihre stehen", "Where {unit} like yours stand";
    profile_in_words: "Die größten Abstände in Worten", "The largest distances in words";
    profile_topic: "{topic} ({n})", "{topic} ({n})";
    profile_placed: "Wo gut Aufgestellte vorn liegen", "Where the well placed lead";
    profile_note: "Anmerkung", "Note";
    profile_model: "Modelliert, nicht gemessen", "Modelled, not measured";
    profile_model_none: "keine", "none";
    profile_to_table: "Der Steckbrief, wie im Text:", "The profile as stated:";
    profile_to_explore: "Diese Klasse selbst erkunden", "Explore this class yourself";

    // profiles and well placed: what the number of inhabitants may be, two bases, the parts of a page, what is taken along
    bounds_other_base: "Zwei Basen: Die eingegrenzte Zahl bezieht sich nicht auf die im Text genannte Fallzahl, sondern auf die Zahl der Antworten auf diese Frage.", "Two bases: the bounds refer to the number of answers to this question, not to the stated number of cases.";
    bounds_follow: "Eingegrenzt", "Implied";
    placed_rest_open: "Die Übrigen fehlen hier: Über sie ist im Text keine Zahl genannt, und keine folgt zwingend aus den im Text genannten.", "The rest are left out here: no number about them is stated, and none follows necessarily from the stated ones.";
    observed_all: "Jede Frage, gezählt", "Every question, counted";
    profile_bounded: "[…] Eingegrenzt durch andere im Text genannte Zahlen.", "[…] Implied by other stated numbers.";
}

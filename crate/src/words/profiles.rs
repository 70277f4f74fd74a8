//! Profiles, and the way to one's size class; the parts of a page.

macro_rules! profiles {
    ([$($before:tt)*] $($more:ident)*) => { join! { [$($before)*
        profile: "Steckbrief", "Profile";
        profiles_lead: "Jede Größenklasse neben allen übrigen und neben jeder anderen Klasse.", "Each size class beside all others and beside any other class.";
        profiles_bounds: "Die untere Grenze gehört zur Klasse: Genau {from} ist in „{class}“.", "The lower bound belongs to the class: exactly {from} is “{class}”.";
        class_find: "Zur eigenen Größenklasse", "Find your size class";
        class_inhabitants: "Größe", "Size";
        class_hint: "Eine ganze Zahl. Die Eingabe bleibt auf diesem Gerät.", "A whole number. What you type stays on this device.";
        class_told: "{n}:", "{n}:";
        class_told_one: "1:", "1:";
        class_words: "„{typed}“ ist keine Zahl. Bitte nur Ziffern eingeben.", "“{typed}” is not a number. Please type digits only.";
        class_negative: "Eine Größe ist nicht negativ.", "A size is not negative.";
        class_fraction: "„{typed}“ liest sich als Bruchteil. Bitte eine ganze Zahl eingeben.", "“{typed}” reads as a fraction. Please type a whole number.";
        class_zero: "0 gehört in keine Klasse.", "0 belongs to no class.";
        class_many: "So groß ist niemand. Bitte die Zahl prüfen.", "Nobody is that large. Please check the number.";
        class_none: "Dafür hat die Umfrage keine Klasse.", "The survey has no class for this.";
        profile_small: "Kleine Gruppe:", "Small group:";
        profile_small_text: "Die genannte Fallzahl liegt unter 30. Unterschiede können Zufall sein; einzelne Antworten bewegen die Anteile stark.", "The stated number of cases is below 30. Differences can be chance; single answers move the shares a lot.";
        profile_choose: "Andere Klasse daneben stellen", "Put another class beside it";
        profile_beside: "Daneben", "Beside";
        profile_beside_none: "nur alle", "everyone only";
        profile_beside_self: "Die Adresse stellt die Klasse neben sich selbst; gezeigt ist sie neben allen.", "The address puts the class beside itself; it is shown beside everyone.";
        profile_count: "Diese Klasse neben allen.", "This class beside everyone.";
        profile_count_beside: "Diese Klasse neben allen und neben „{class}“.", "This class beside everyone and beside “{class}”.";
        profile_everyone: "Alle", "Everyone";
        class_below: "unter {to}", "below {to}";
        class_between: "{from} bis unter {to}", "{from} to below {to}";
        class_above: "ab {from}", "{from} or more";
        profile_more: "Mehr zu dieser Klasse", "More about this class";
        profile_to_check: "Selbst-Check: eigene Antworten neben dieser Klasse", "Self-check: your own answers beside this class";
        observed_head: "„{label}“: {sentence}", "“{label}”: {sentence}";
        observed_order: "Gezählt in den Antworten; die Frage mit dem größten Unterschied zuerst, bei Gleichstand in der Folge des Fragebogens, Mittelwerte zuletzt.", "Counted in the responses; the question with the largest difference first, equal ones in questionnaire order, means last.";

        // profiles and well placed: what the number of inhabitants may be, two bases, the parts of a page, what is taken along
        class_either: "„{typed}“ lässt sich auf zwei Arten lesen. Bitte alle Ziffern eingeben.", "“{typed}” can be read in two ways. Please type all digits.";
        take_profile: "steckbrief", "profile";
        take_beside: "neben", "beside";
        take_placed: "gut-aufgestellt", "well-placed";
        paper: "Für den Ausdruck", "For the printout";
        paper_name: "Name, der oben auf dem Blatt steht", "Name that stands on top of the sheet";
        paper_hint: "Freiwillig. Der Name steht nur auf dem Ausdruck und wird nirgends gespeichert.", "Optional. The name stands on the printout alone and is kept nowhere.";
        paper_for: "Für {name}. Die Zahlen sind die der Klasse.", "For {name}. The numbers are those of the class.";
        paper_print: "Drucken", "Print";
        jump: "Auf dieser Seite", "On this page";
    ] $($more)* } };
}

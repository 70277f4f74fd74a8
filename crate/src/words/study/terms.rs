//! The terms of a survey with a published study above it.

terms! {
    /// What terms of a survey with a published study above it need.
    Nothing: "Steckbrief (Steckbriefwert)", "profile": "Alles, was über eine Größenklasse im Text genannt ist, auf einer Seite.", "Everything stated about one size class, on one page.";
    Nothing: "Rücklauf (Rücklaufquote)", "response rate": "Anteil der Angeschriebenen, die geantwortet haben.", "The share of those contacted who answered.";
    Nothing: "veröffentlicht (im Text genannt)", "published (stated)": "Die Zahl steht so im Text der Studie, an der genannten Stelle.", "The number stands in the study’s text like this, at the place named.";
    Nothing: "im Text nicht genannt", "not stated in the text": "Der Text der Studie nennt diese Zahl nicht; eine Abbildung kann sie zeigen.", "The study’s text does not state this number; a figure may show it.";
    Nothing: "eingegrenzt", "implied (bounded)": "Die Zahl selbst ist im Text nicht genannt, aber im Text genannte Zahlen lassen nur diesen Bereich zu.", "The number itself was not stated in the text, but stated numbers leave only this range.";
    Nothing: "modelliert (Modell, schraffiert)", "modelled (model, hatched)": "In erdachten Antworten gezählt, die so geschrieben sind, dass die im Text genannten Zahlen wieder herauskommen; keine Messung. Schraffiert gezeichnet.", "Counted in made-up responses that were written so that the stated numbers come out again; no measurement. Drawn hatched.";
    Nothing: "synthetische Antworten (synthetischen Antworten)", "synthetic responses": "Erdachte Befragte, aus deren Antworten sich die im Text genannten Zahlen nachzählen lassen; dahinter steht keine wirkliche.", "Made-up respondents from whose answers the stated numbers can be counted again; no real one is behind them.";
    Nothing: "Fundstelle", "source": "Tabelle, Abbildung oder Textstelle der Studie, an der eine Zahl steht.", "Table, figure or passage of the study in which a number stands.";
    Nothing: "Prüfbuch", "ledger": "Liste aller im Text genannten Zahlen mit ihrer Stelle. Ein „i“ im Kreis neben einer Zahl führt zu ihrer Zeile, deren Nummer mit F beginnt.", "The list of all stated numbers with their places. An “i” in a circle beside a number leads to its line, whose number begins with F.";
    Nothing: "nachgezählt (nachzählen, Nachzählen)", "counted again (recounted)": "Was aus den synthetischen Antworten für eine im Text genannte Zahl herauskommt.", "What the synthetic responses give for a stated number.";
    Nothing: "Widerspruch (Widersprüche, widerspricht)", "contradiction (contradict)": "Zwei im Text genannte Angaben, die nicht zugleich stimmen können.", "Two statements in the text that cannot both be right.";
    Nothing: "Lesart", "reading": "Festlegung, wie eine unklare im Text genannte Angabe verstanden wird; R und eine Nummer nennt sie.", "The rule by which an unclear statement in the text is understood; R and a number names it.";
    Nothing: "Rechenprobe (Rechenproben)", "arithmetic check (arithmetic checks)": "Aus einer kleinen Gruppe ergeben sich nur bestimmte Anteile; damit lässt sich prüfen, ob ein im Text genannter Anteil zur im Text genannten Basis passt.", "A small group allows only certain shares; with that a stated share can be checked against its stated base.";
    Nothing: "repräsentativ (Repräsentativität)", "representative (representativeness)": "Eine Auswahl, von der sich auf alle schließen lässt. Diese Befragung beansprucht das nicht.", "A selection from which one may conclude on all. This survey does not claim that.";
    Nothing: "Codebuch", "codebook": "Verzeichnis der Fragen, ihrer Antworten und der Kürzel, unter denen sie in den Daten stehen.", "The list of questions, their answers and the codes by which they stand in the data.";
}

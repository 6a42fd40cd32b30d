package vn.gnbv.report;

import java.util.ArrayList;
import java.util.List;
import vn.gnbv.evaluation.IssuedReports.Issue;
import vn.gnbv.report.document.Document;
import vn.gnbv.report.document.Document.Block;
import vn.gnbv.report.document.Document.Language;
import vn.gnbv.report.document.Document.Paragraph;
import vn.gnbv.report.document.Document.Run;

/** Says under the head of a corrected report which issue it is, that it replaces the one before, and why. */
final class CorrectionNote {
    private CorrectionNote() {}

    static Document in(Document document, Issue issue) {
        Phrases phrases = new Phrases(document.language());
        String why = document.language() == Language.VI ? issue.reasonVi() : issue.reasonEn();
        List<Block> blocks = new ArrayList<>(document.blocks());
        // After the letterhead, which is the first block of every report.
        blocks.add(
                1,
                Paragraph.of(Run.italic(phrases.say(
                        "correction", String.valueOf(issue.number()), String.valueOf(issue.number() - 1), why))));
        return new Document(
                document.language(),
                document.title(),
                document.subject(),
                document.draftMark(),
                document.datedOn(),
                blocks);
    }
}

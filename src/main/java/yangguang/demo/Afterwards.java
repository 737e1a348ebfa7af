package yangguang.demo;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.publishing.Amending;
import yangguang.publishing.Correcting;
import yangguang.publishing.Draft;
import yangguang.publishing.DraftForm;
import yangguang.publishing.Editing;
import yangguang.publishing.EntryForm;
import yangguang.publishing.Repealing;
import yangguang.publishing.Withdrawing;
import yangguang.secrecy.LookForm;
import yangguang.secrecy.LookingAgain;
import yangguang.secrecy.SecondLook;
import yangguang.secrecy.SecondLooks;
import yangguang.statute.CsvTable;

/// What happens to published papers afterwards (公开以后): repealed, amended, corrected, withdrawn, looked at again.
@Component
class Afterwards {

    private final Repealing repealing;
    private final Amending amending;
    private final Correcting correcting;
    private final Editing editing;
    private final Withdrawing withdrawing;
    private final LookingAgain lookingAgain;
    private final SecondLooks looks;

    Afterwards(Repealing repealing, Amending amending, Correcting correcting, Editing editing,
            Withdrawing withdrawing, LookingAgain lookingAgain, SecondLooks looks) {
        this.repealing = repealing;
        this.amending = amending;
        this.correcting = correcting;
        this.editing = editing;
        this.withdrawing = withdrawing;
        this.lookingAgain = lookingAgain;
        this.looks = looks;
    }

    void plan(Story story, Days days, Staff staff, Papers.Pile pile) {
        CsvTable.resource("/demo/afterwards.csv").rows().forEach(row -> {
            LocalDate day = days.back(Integer.parseInt(row.get("工作日")));
            story.at(Days.hour(day, row.get("文稿") + row.get("办理")), () -> happen(row, day, story, staff, pile));
        });
    }

    private void happen(CsvTable.Row row, LocalDate day, Story story, Staff staff, Papers.Pile pile) {
        long entry = pile.entry(row.get("文稿"));
        String slug = row.get("机关");
        switch (row.get("办理")) {
            case "废止" -> repealing.repeal(entry, EntryForm.superseded(pile.name(row.get("依据")), day),
                    staff.of(slug, Role.EDITOR));
            case "修改" -> amending.amend(entry, EntryForm.superseded(pile.name(row.get("依据")), day),
                    staff.of(slug, Role.EDITOR));
            case "撤回" -> withdrawing.withdraw(entry, EntryForm.because(row.get("说明")), staff.of(slug, Role.APPROVER));
            case "更正" -> correct(row, entry, story, staff.of(slug, Role.CONTRIBUTOR), pile);
            default -> throw new IllegalArgumentException("line " + row.line() + ": " + row.get("办理"));
        }
    }

    /// Opens the correction, puts the words right, and sends it the way of any draft.
    private void correct(CsvTable.Row row, long entry, Story story, Officer by, Papers.Pile pile) {
        Draft draft = correcting.correct(entry, EntryForm.because(row.get("说明")), by);
        String wrong = row.get("原文");
        if (!draft.content().bodyHtml().contains(wrong)) {
            throw new IllegalStateException("line " + row.line() + ": the paper does not say " + wrong);
        }
        DraftForm form = DraftForm.of(draft.content(), draft.version());
        DraftForm right = new DraftForm(form.title(), form.documentNumber(), form.formedOn(), form.effectiveFrom(),
                form.effectiveTo(), form.node(), form.subject(), form.genre(), form.audience(), form.keywords(),
                form.summary(), form.kind(), form.openness(), form.opennessReason(), form.source(), form.pilotField(),
                form.body().replace(wrong, row.get("改为")), form.kept(), form.version());
        Draft edited = editing.edit(draft.id(), right, List.of(), by);
        pile.take(edited.id(), row.get("机关"), row.get("去向"), edited.authors().savedAt(), _ -> { });
    }

    /// The level above looks again at the self-reviews drawn so far.
    void lookAgain(Staff staff, String town) {
        Officer supervisor = staff.of("xfb", Role.SUPERVISOR);
        looks.of(List.of(staff.agency(town).id())).stream().filter(SecondLook::open).forEach(look ->
                lookingAgain.look(look, new LookForm(SecondLook.Outcome.AGREED, "已对照原文复看，公开属性和审查结论无误。"),
                        supervisor));
    }
}

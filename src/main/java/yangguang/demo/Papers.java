package yangguang.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

import org.springframework.stereotype.Component;

import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.publishing.Abandoning;
import yangguang.publishing.Draft;
import yangguang.publishing.DraftForm;
import yangguang.publishing.Drafting;
import yangguang.publishing.Drafts;
import yangguang.publishing.Endorsing;
import yangguang.publishing.Returning;
import yangguang.publishing.ReviewForm;
import yangguang.publishing.Reviewing;
import yangguang.publishing.SigningOff;
import yangguang.publishing.StepForm;
import yangguang.publishing.Submitting;
import yangguang.secrecy.Conclusion;
import yangguang.statute.CsvTable;
import yangguang.statute.DateWords;

/// Papers (文稿) of the demo: each is drafted, sent for approval, endorsed, reviewed and signed on its days, or stops
/// where its row says.
@Component
class Papers {

    private final Drafting drafting;
    private final Submitting submitting;
    private final Endorsing endorsing;
    private final Reviewing reviewing;
    private final SigningOff signingOff;
    private final Returning returning;
    private final Abandoning abandoning;
    private final Drafts drafts;

    Papers(Drafting drafting, Submitting submitting, Endorsing endorsing, Reviewing reviewing, SigningOff signingOff,
            Returning returning, Abandoning abandoning, Drafts drafts) {
        this.drafting = drafting;
        this.submitting = submitting;
        this.endorsing = endorsing;
        this.reviewing = reviewing;
        this.signingOff = signingOff;
        this.returning = returning;
        this.abandoning = abandoning;
        this.drafts = drafts;
    }

    /// The papers of one county, as far as they have been told.
    final class Pile {

        private final Story story;
        private final Days days;
        private final Staff staff;
        private final Map<String, Long> entries = new HashMap<>();
        private final Map<String, String> names = new HashMap<>();
        private final Map<String, Integer> serials = new HashMap<>();

        private Pile(Story story, Days days, Staff staff) {
            this.story = story;
            this.days = days;
            this.staff = staff;
        }

        /// The catalogue entry a paper became.
        long entry(String paper) {
            Long entry = entries.get(paper);
            if (entry == null) {
                throw new IllegalStateException("paper " + paper + " has not been published yet");
            }
            return entry;
        }

        /// A paper as others cite it: `《…的通知》（青政发〔2026〕3号）`.
        String name(String paper) {
            String name = names.get(paper);
            if (name == null) {
                throw new IllegalStateException("paper " + paper + " has not been written yet");
            }
            return name;
        }

        private void plan(CsvTable.Row row) {
            LocalDate day = days.back(Integer.parseInt(row.get("工作日")));
            story.at(Days.hour(day, row.get("编号")), () -> write(row));
        }

        private void write(CsvTable.Row row) {
            String slug = row.get("机关");
            Officer by = staff.of(slug, Role.CONTRIBUTOR);
            Draft draft = drafting.draft(form(row), List.of(), by);
            names.put(row.get("编号"), "《" + draft.content().title() + "》" + (draft.content().documentNumber().isEmpty()
                    ? "" : "（" + draft.content().documentNumber() + "）"));
            take(draft.id(), slug, row.get("去向"), draft.authors().createdAt(),
                    entry -> entries.put(row.get("编号"), entry));
        }

        private DraftForm form(CsvTable.Row row) {
            String seed = row.get("编号");
            PaperText text = PaperText.named(row.get("文本"));
            Agency agency = staff.agency(row.get("机关"));
            int earlier = row.get("成文").isEmpty() ? Chance.of(seed, 0, 3) : Integer.parseInt(row.get("成文"));
            LocalDate formed = days.back(Integer.parseInt(row.get("工作日")) + earlier);
            String number = row.get("文号").isEmpty() ? "" : number(row.get("文号"), formed);
            Map<String, String> own = Fields.of(row.get("填充"));
            UnaryOperator<String> values = name -> value(name, agency, formed, number, own);
            String effective = text.head("实施", values, seed);
            String ends = text.head("有效期", values, seed);
            LocalDate from = effective.isEmpty() ? null : formed.plusDays(Long.parseLong(effective));
            String body = text.html(values, seed)
                    + "<p>" + agency.name() + "</p><p>" + DateWords.date(formed) + "</p>";
            return new DraftForm(text.head("标题", values, seed), number, formed.toString(),
                    from == null ? "" : from.toString(),
                    ends.isEmpty() ? "" : from.plusYears(Long.parseLong(ends)).minusDays(1).toString(),
                    text.head("事项", values, seed), text.head("主题", values, seed), text.head("体裁", values, seed),
                    text.head("对象", values, seed), text.head("关键词", values, seed), text.head("概述", values, seed),
                    text.head().getOrDefault("类别", "OTHER"), text.head().getOrDefault("属性", "PROACTIVE"),
                    text.head("理由", values, seed), agency.name(), "", body, List.of(), null);
        }

        private String value(String name, Agency agency, LocalDate formed, String number, Map<String, String> own) {
            if (name.startsWith("引:")) {
                return name(own.getOrDefault(name.substring(2), name.substring(2)));
            }
            return switch (name) {
                case "机关" -> agency.name();
                case "简称" -> agency.shortName();
                case "年" -> String.valueOf(formed.getYear());
                case "上年" -> String.valueOf(formed.getYear() - 1);
                case "下年" -> String.valueOf(formed.getYear() + 1);
                case "月" -> String.valueOf(formed.getMonthValue());
                case "上月" -> String.valueOf(formed.minusMonths(1).getMonthValue());
                case "上月年" -> String.valueOf(formed.minusMonths(1).getYear());
                case "成文" -> DateWords.date(formed);
                case "实施日" -> DateWords.date(formed.plusDays(30));
                case "截止日" -> DateWords.date(formed.plusDays(20));
                case "文号" -> number;
                default -> {
                    if (!own.containsKey(name)) {
                        throw new IllegalStateException("nothing to fill in for " + name);
                    }
                    yield own.get(name);
                }
            };
        }

        /// Next number of a series in a year; the story begins in the middle of one.
        private String number(String mark, LocalDate formed) {
            int first = story.today().getYear() - formed.getYear() > 0 ? Chance.of(mark, 6, 19) : 1;
            int serial = serials.merge(mark + formed.getYear(), first, (last, _) -> last + 1);
            return mark + "〔" + formed.getYear() + "〕" + serial + "号";
        }

        /// Sends a draft on its way.
        ///
        /// @param fate where it stops; "" where it is published
        void take(long draft, String slug, String fate, LocalDateTime begun, LongConsumer published) {
            String seed = slug + draft;
            if (fate.equals("拟稿")) {
                return;
            }
            LocalDateTime submitted = Days.hourAfter(begun, begun.toLocalDate(), seed);
            LocalDateTime endorsed = next(submitted, Chance.of(seed, 0, 1), seed);
            LocalDateTime reviewed = next(endorsed, Chance.of(seed + "审", 1, 2), seed);
            LocalDateTime signed = next(reviewed, Chance.of(seed + "签", 0, 2), seed);
            if (fate.equals("已作废")) {
                story.at(submitted, () -> abandoning.abandon(draft, StepForm.of(drafts.get(draft),
                        "与上级机关已公开的文件内容重复，不再另行公开。"), staff.of(slug, Role.CONTRIBUTOR)));
                return;
            }
            story.at(submitted, () -> submitting.submit(draft, step(draft), staff.of(slug, Role.CONTRIBUTOR)));
            if (fate.equals("待审核")) {
                return;
            }
            if (fate.equals("已退回")) {
                story.at(endorsed, () -> returning.giveBack(draft, StepForm.of(drafts.get(draft),
                        "附表数据与正文不一致，请核对后重新报送。"), staff.of(slug, Role.EDITOR)));
                return;
            }
            story.at(endorsed, () -> endorsing.endorse(draft, step(draft), staff.of(slug, Role.EDITOR)));
            if (fate.equals("待保密审查")) {
                return;
            }
            story.at(reviewed, () -> reviewing.review(draft, review(drafts.get(draft), fate),
                    staff.of(slug, Role.SECRECY_REVIEWER)));
            if (fate.equals("报请确定") || fate.equals("待签发")) {
                return;
            }
            story.at(signed, () -> {
                Draft settled = signingOff.signOff(draft, step(draft), staff.of(slug, Role.APPROVER));
                if (settled.entryId() != null) {
                    published.accept(settled.entryId());
                }
            });
        }

        private LocalDateTime next(LocalDateTime before, int workDays, String seed) {
            return Days.hourAfter(before, days.after(before.toLocalDate(), workDays), seed + before);
        }

        private StepForm step(long draft) {
            return StepForm.of(drafts.get(draft));
        }

        private ReviewForm review(Draft draft, String fate) {
            if (fate.equals("报请确定")) {
                return new ReviewForm(draft.version(), Conclusion.REFER, "《条例》第十七条第二款",
                        "涉及相关部门掌握的数据，不能确定是否可以公开，报请有关主管部门确定。", "");
            }
            return switch (draft.content().openness()) {
                case PROACTIVE, ON_REQUEST -> new ReviewForm(draft.version(), Conclusion.OPEN, "《条例》第十四条至第十七条",
                        "", reviewing.toConfirm(draft).isEmpty() ? "" : "所列号码为公开的办公联系方式，可以公开。");
                case WITHHELD -> new ReviewForm(draft.version(), Conclusion.WITHHOLD, "《条例》第十六条",
                        draft.content().opennessReason(), "");
            };
        }
    }

    /// Plans all papers.
    Pile plan(Story story, Days days, Staff staff) {
        Pile pile = new Pile(story, days, staff);
        CsvTable.resource("/demo/papers.csv").rows().forEach(pile::plan);
        return pile;
    }
}

package yangguang.reportpath.web;

import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import yangguang.access.Officer;
import yangguang.reportpath.CorrectingReport;
import yangguang.reportpath.ExplainingWarning;
import yangguang.reportpath.Freezing;
import yangguang.reportpath.PublishingReport;
import yangguang.reportpath.SendingForSignature;
import yangguang.reportpath.SigningReport;
import yangguang.reportpath.SubmittingReport;

/// What an office does with its report (各项办理), by the last word of the address where it is done.
@Component
class ReportActs {

    private final Map<String, ReportAct> acts;

    ReportActs(Freezing freezing, ExplainingWarning explaining, SendingForSignature sending, SigningReport signing,
            SubmittingReport submitting, PublishingReport publishing, CorrectingReport correcting) {
        acts = Map.ofEntries(
                act("freezing", (officer, year, _) -> freezing.freeze(officer, year),
                        "数据已定格。此后登记簿的变化会列在这里，不会自动计入。"),
                asking("refreezing", Form::reason, (officer, year, form) -> freezing.refreeze(officer, year, form.reason(), form.version()),
                        "已按登记簿现在的数重新定格。"),
                Map.entry("explanations", new ReportAct(form -> form.rule() + "@" + form.place(), Form::explanation,
                        (officer, year, form) -> explaining.explain(officer, year, form.rule(), form.place(), form.explanation()),
                        "说明已保存，报送时一并交主管部门。")),
                act("sending", (officer, year, form) -> sending.send(officer, year, form.version()), "已送签，数据和文字已固定。"),
                act("signature", (officer, year, form) -> signing.sign(officer, year, form.version()), "已签发。"),
                asking("handing-back", Form::reason, (officer, year, form) -> signing.handBack(officer, year, form.reason(), form.version()),
                        "已退回起草。"),
                asking("submission", Form::note, (officer, year, form) -> submitting.submit(officer, year, form.note(), form.version()),
                        "已报送主管部门。"),
                act("publication", (officer, year, form) -> publishing.publish(officer, year, form.version()), "%d 年的年度报告已发布，不能再改。"),
                asking("correction", Form::reason, (officer, year, form) -> correcting.correct(officer, year, form.reason()),
                        "更正已开始。新版发布以前，原来的版本仍然有效。"));
    }

    /// What the forms send; each act reads what it asks for.
    ///
    /// @param version of the report the officer looked at; null where the form has none
    record Form(String reason, String note, String rule, String place, String explanation, Integer version) {
    }

    /// Doing it; what keeps it back is thrown.
    interface Taking {

        void take(Officer officer, int year, Form form);
    }

    /// One of them.
    ///
    /// @param about which form of the page it is; "" for a button alone
    /// @param typed the words in it, which come back where the act is refused
    /// @param done  what the page says afterwards; `%d` is the year
    record ReportAct(Function<Form, String> about, Function<Form, String> typed, Taking taking, String done) {
    }

    ReportAct at(String address) {
        return acts.get(address.substring(address.lastIndexOf('/') + 1));
    }

    private static Map.Entry<String, ReportAct> act(String word, Taking taking, String done) {
        return Map.entry(word, new ReportAct(_ -> "", _ -> "", taking, done));
    }

    private static Map.Entry<String, ReportAct> asking(String word, Function<Form, String> typed, Taking taking, String done) {
        return Map.entry(word, new ReportAct(_ -> word, typed, taking, done));
    }
}

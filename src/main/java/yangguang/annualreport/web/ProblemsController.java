package yangguang.annualreport.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.Officer;
import yangguang.annualreport.AccountingForProblems;
import yangguang.annualreport.ProblemAccount;
import yangguang.annualreport.ReportDesk;
import yangguang.reportfigures.ReportYear;
import yangguang.statute.Obstructed;

/// What became of the problems last year's report named.
@Controller
@RequestMapping("/desk/reports/{year}/problems")
class ProblemsController {

    private final ReportDesk desk;
    private final AccountingForProblems accounting;

    ProblemsController(ReportDesk desk, AccountingForProblems accounting) {
        this.desk = desk;
        this.accounting = accounting;
    }

    @GetMapping
    ProblemsPage show(Officer officer, @PathVariable int year) {
        ReportYear.open(officer, year);
        Map<Integer, ProblemAccount> kept = desk.accounts(officer.agencyId(), year).stream()
                .collect(Collectors.toMap(ProblemAccount::item, Function.identity()));
        List<String> problems = accounting.problemsBefore(officer.agencyId(), year);
        List<ProblemsPage.Item> items = new ArrayList<>();
        for (int i = 0; i < problems.size(); i++) {
            ProblemAccount account = kept.get(i + 1);
            items.add(account == null ? new ProblemsPage.Item(i + 1, problems.get(i), "", "", "")
                    : new ProblemsPage.Item(i + 1, problems.get(i), account.outcome().name(), account.account(),
                            account.accountedBy() + "，" + account.accountedAt().toLocalDate()));
        }
        return new ProblemsPage(year, items, List.of(), 200);
    }

    @PostMapping
    Object update(Officer officer, @PathVariable int year, @RequestParam Map<String, String> fields, RedirectAttributes said) {
        ReportYear.open(officer, year);
        Map<Integer, AccountingForProblems.Answer> answers = new TreeMap<>();
        ProblemsPage shown = show(officer, year);
        shown.items().forEach(item -> answers.put(item.number(), new AccountingForProblems.Answer(
                outcome(fields.getOrDefault("outcome-" + item.number(), "")), fields.getOrDefault("account-" + item.number(), ""))));
        try {
            accounting.account(officer, year, answers);
        } catch (Obstructed refused) {
            return new ProblemsPage(year, shown.items().stream().map(item -> new ProblemsPage.Item(item.number(), item.problem(),
                    fields.getOrDefault("outcome-" + item.number(), ""), answers.get(item.number()).account(), item.by())).toList(),
                    refused.obstacles(), 422);
        }
        said.addFlashAttribute("notice", "改进情况已保存。第五部分的初稿已按这些情况拟好，核对后请保存文字。");
        return "redirect:/desk/reports/" + year + "?anew=problems#prose";
    }

    private static ProblemAccount.Outcome outcome(String name) {
        return Arrays.stream(ProblemAccount.Outcome.values()).filter(o -> o.name().equals(name)).findFirst().orElse(null);
    }
}

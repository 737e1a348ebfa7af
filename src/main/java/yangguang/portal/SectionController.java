package yangguang.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import yangguang.agencies.AgencyRegister;
import yangguang.statute.Article;

/// The sections of the county's portal that each agency keeps itself: the way to the agency's own.
@Controller
@Article({"12", "27", "49"})
class SectionController {

    private final AgencyRegister agencies;

    SectionController(AgencyRegister agencies) {
        this.agencies = agencies;
    }

    @GetMapping("/guide")
    AgencyChoicePage guides() {
        return AgencyChoicePage.of("政府信息公开指南", "各机关公开哪些信息、怎样查阅、怎样申请、向谁反映，见该机关的公开指南。",
                "guide", agencies.all(), _ -> true);
    }

    @GetMapping("/reports")
    AgencyChoicePage reports() {
        return AgencyChoicePage.of("政府信息公开工作年度报告", "请选择机关，查看其各年度报告。", "reports", agencies.all(), _ -> true);
    }

    @GetMapping("/ask")
    AgencyChoicePage addressees() {
        return AgencyChoicePage.of("依申请公开", "请选择制作或者保存该信息的机关，直接向它提出申请。拿不准的，可以先用页面上方的搜索查一查，"
                + "或者拨打机关公开指南上的电话询问。", "requests/new", agencies.all(), agency -> agency.kind().takesRequests());
    }
}

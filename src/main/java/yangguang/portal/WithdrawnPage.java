package yangguang.portal;

import java.util.List;
import yangguang.catalogue.PublishedEntry;
import yangguang.web.Page;
import yangguang.web.Row;

/// What remains visible of a withdrawn document (已撤回): its number, its agency and the reason. Title and text
/// are gone, for they may be why it was withdrawn.
public record WithdrawnPage(String indexNumber, String agencyName, String agencySlug, String reason)
        implements Page {

    static WithdrawnPage of(PublishedEntry entry) {
        return new WithdrawnPage(entry.indexNumber(), entry.agencyName(), entry.agencySlug(),
                entry.withdrawalReason());
    }

    @Override
    public String template() {
        return "portal/withdrawn";
    }

    @Override
    public int status() {
        return 410;
    }

    public List<Row> rows() {
        return List.of(new Row("索引号", indexNumber), new Row("发布机构", agencyName), new Row("撤回理由", reason, true));
    }
}

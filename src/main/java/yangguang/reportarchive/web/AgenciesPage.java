package yangguang.reportarchive.web;

import java.util.List;
import yangguang.reportarchive.ArchiveShelves;
import yangguang.web.Page;
import yangguang.web.Pager;

/// The archive by agency (按机关).
public record AgenciesPage(Reader reader, SearchForm form, List<ArchiveShelves.Shelf> shelves, Pager pager) implements Page {

    @Override
    public String template() {
        return "reportarchive/agencies";
    }
}

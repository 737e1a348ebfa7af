package yangguang.search;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import yangguang.catalogue.EntryChanged;
import yangguang.catalogue.EntryPublished;
import yangguang.catalogue.EntryWithdrawn;

/// Hears what happened in the catalogue (目录消息) and brings the index level with it. The news says only which entry;
/// its state is read from the register, so news heard twice, late or in the wrong order does no harm.
@Component
class CatalogueNews {

    private final Indexing indexing;
    private final CatalogueSource source;

    CatalogueNews(Indexing indexing, CatalogueSource source) {
        this.indexing = indexing;
        this.source = source;
    }

    @ApplicationModuleListener
    void on(EntryPublished published) {
        indexing.refresh(source, published.entryId());
    }

    @ApplicationModuleListener
    void on(EntryChanged changed) {
        indexing.refresh(source, changed.entryId());
    }

    @ApplicationModuleListener
    void on(EntryWithdrawn withdrawn) {
        indexing.refresh(source, withdrawn.entryId());
    }
}

package yangguang.search;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import yangguang.datadir.DataDirectory;
import yangguang.files.StoredFiles;

/// The index in the data directory, and what works on it.
@Configuration(proxyBeanMethods = false)
class SearchBeans {

    @Bean(destroyMethod = "close")
    SearchIndex searchIndex(DataDirectory data) {
        return SearchIndex.open(data.index());
    }

    @Bean
    Indexing indexing(SearchIndex index) {
        return new Indexing(index);
    }

    @Bean
    IndexState indexState(SearchIndex index) {
        return new IndexState(index.begunAnew());
    }

    @Bean
    AttachmentTexts attachmentTexts(DataDirectory data, StoredFiles files) {
        return new AttachmentTexts(data.index().resolve("attachments"), files::open);
    }

    @Bean
    Search search(SearchIndex index, IndexState state) {
        return new Search(index, state);
    }
}

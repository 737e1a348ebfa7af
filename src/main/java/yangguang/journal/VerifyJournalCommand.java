package yangguang.journal;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `verify-journal`: finds the first broken link of the journal; exit 0 where the chain is whole, 1 where not,
/// 2 where the database cannot be read.
@Command(name = "verify-journal", description = "校验操作日志，指出第一处断链")
public class VerifyJournalCommand implements Callable<Integer> {

    @Option(names = "--yangguang.data", defaultValue = "./data", description = "数据目录，默认 ./data")
    private Path data;

    @Option(names = "--spring.datasource.url", description = "外部数据库地址；不填则用数据目录里的数据库")
    private String url;

    @Option(names = "--spring.datasource.username", description = "外部数据库用户名")
    private String username;

    @Option(names = "--spring.datasource.password", description = "外部数据库口令", interactive = false)
    private String password;

    @Override
    public Integer call() {
        throw new UnsupportedOperationException();
    }
}

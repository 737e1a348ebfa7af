package yangguang.journal;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yangguang.datadir.OwnPostgres;
import yangguang.datadir.StartRefused;

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

    @Option(names = "--spring.datasource.password", description = "外部数据库口令")
    private String password;

    @Override
    public Integer call() {
        try {
            return url == null ? verifyOwn() : tell(Verifying.verify(new DriverManagerDataSource(url, username, password)));
        } catch (StartRefused refused) {
            System.err.println(refused.sentence() + refused.wayOut());
            return 2;
        } catch (DataAccessException unreadable) {
            System.err.println("读不到数据库中的操作日志：" + unreadable.getMostSpecificCause().getMessage());
            return 2;
        }
    }

    private int verifyOwn() {
        try (OwnPostgres database = OwnPostgres.connectOrStart(data)) {
            return tell(Verifying.verify(database.dataSource()));
        }
    }

    private static int tell(Verifying.Verdict verdict) {
        System.out.println(verdict.sentence());
        return verdict.whole() ? 0 : 1;
    }
}

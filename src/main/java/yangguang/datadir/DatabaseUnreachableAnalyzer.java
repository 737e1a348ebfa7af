package yangguang.datadir;

import java.util.Set;
import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/// Says which setting is wrong where the server of `spring.datasource.url` does not let the program in
/// (数据库连接不上). Other failures of a statement are left to others.
class DatabaseUnreachableAnalyzer extends AbstractFailureAnalyzer<PSQLException> {

    private static final Set<String> REFUSED = Set.of("28000", "28P01");

    private final Environment settings;

    DatabaseUnreachableAnalyzer(Environment settings) {
        this.settings = settings;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PSQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        String url = settings.getProperty("spring.datasource.url", "");
        String server = url.replaceAll("\\?.*", "");
        if (server.isBlank()) {
            return null;
        }
        if (REFUSED.contains(state)) {
            return new FailureAnalysis("数据库服务器 " + server + " 拒绝了用户“"
                    + settings.getProperty("spring.datasource.username", "") + "”的登录：" + failure.getMessage(),
                    "请检查设置 spring.datasource.username、spring.datasource.password，以及服务器的 pg_hba.conf。", failure);
        }
        if (state.equals("3D000")) {
            return new FailureAnalysis("数据库服务器上没有 " + server + " 里所写的数据库。",
                    "请先建立该数据库（create database … encoding 'UTF8'），或者改正设置 spring.datasource.url。", failure);
        }
        if (state.startsWith("08")) {
            return new FailureAnalysis("数据库服务器 " + server + " 连接不上：" + failure.getMessage(),
                    "请确认该服务器已经启动、网络相通，设置 spring.datasource.url 的地址和端口无误；"
                            + "去掉这项设置，程序就使用自带的数据库。", failure);
        }
        return null;
    }
}

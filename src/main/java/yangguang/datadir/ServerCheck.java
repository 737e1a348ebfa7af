package yangguang.datadir;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/// Looks at the server before the first table is made (数据库服务器核对): PostgreSQL 18 or later, in UTF-8. On an older
/// one a migration would fail half-way with an error about syntax.
final class ServerCheck {

    static final int OLDEST = 18;

    private ServerCheck() {
    }

    /// @throws StartRefused where the server is too old or its database in another encoding
    static void examine(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show server_encoding")) {
            row.next();
            judge(connection.getMetaData().getDatabaseProductVersion(),
                    connection.getMetaData().getDatabaseMajorVersion(), row.getString(1));
        }
    }

    static void judge(String version, int major, String encoding) {
        if (major < OLDEST) {
            throw new StartRefused("spring.datasource.url 指定的数据库是 PostgreSQL " + version
                    + "，本程序需要 PostgreSQL " + OLDEST + " 或者更新的版本。",
                    "请升级数据库服务器，或者去掉这项设置，使用自带的数据库。");
        }
        if (!encoding.equals("UTF8")) {
            throw new StartRefused("spring.datasource.url 指定的数据库编码是 " + encoding + "，不是 UTF8。",
                    "请另建编码为 UTF8 的数据库：create database … encoding 'UTF8' template template0。");
        }
    }
}

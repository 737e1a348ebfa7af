package yangguang.datadir;

import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;

/// What the module gives to the program: the held directory, the database behind Spring's `DataSource`,
/// and the seal. The pool is Spring Boot's own (`spring.datasource.hikari.*`, defaults in
/// `datadir.properties`) over either database, and closes before [OwnPostgres] stops.
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:yangguang/datadir/datadir.properties")
class DataDirectoryBeans {

    @Bean
    DataDirectory dataDirectory(@Value("${yangguang.data}") String data) {
        return DataDirectory.at(data).hold();
    }

    /// Depends on the database so that the check sees its tables.
    @Bean
    @DependsOnDatabaseInitialization
    Seal seal(DataDirectory data, JdbcClient database, @Value("${yangguang.keys.dir}") String directory) {
        return new SealCheck(database)
                .seal(KeyRing.in(StringUtils.hasText(directory) ? Path.of(directory) : data.keys()));
    }

    /// Runs when the connection is there and no migration yet.
    @Bean
    FlywayConfigurationCustomizer serverCheck() {
        return flyway -> {
            try {
                ServerCheck.examine(flyway.getDataSource());
            } catch (SQLException e) {
                throw new IllegalStateException("no connection to the database", e);
            }
        };
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(WithoutServer.class)
    static class OwnDatabase {

        @Bean
        OwnPostgres ownPostgres(DataDirectory data, @Value("${yangguang.postgres.port}") int port,
                @Value("${yangguang.postgres.binaries}") String binaries) {
            return OwnPostgres.start(data, port,
                    StringUtils.hasText(binaries) ? Path.of(binaries).toAbsolutePath() : data.binaries(),
                    OrdinaryAccount.find());
        }

        @Bean
        JdbcConnectionDetails connectionToOwnPostgres(OwnPostgres postgres) {
            return new JdbcConnectionDetails() {

                @Override
                public String getJdbcUrl() {
                    return postgres.url();
                }

                @Override
                public String getUsername() {
                    return postgres.username();
                }

                @Override
                public String getPassword() {
                    return postgres.password();
                }
            };
        }
    }

    /// No `spring.datasource.url` is set.
    static class WithoutServer implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}

package io.parley.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The databases that Parley runs on. Each test gets a fresh one, migrated. */
public enum TestDatabase {
    H2 {
        @Override
        public String freshUrl() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        }
    },
    POSTGRES {
        @Override
        public String freshUrl() {
            String name = "parley_" + COUNTER.incrementAndGet();
            JdbcClient.create(Server.POSTGRES.getPostgresDatabase())
                    .sql("create database " + name)
                    .update();
            return Server.POSTGRES.getJdbcUrl("postgres", name);
        }
    };

    private static final AtomicInteger COUNTER = new AtomicInteger();

    /** The address of an empty database of its own. */
    public abstract String freshUrl();

    public String user() {
        return this == H2 ? "parley" : "postgres";
    }

    /** An empty database with Parley's own tables. */
    public DataSource fresh() {
        String url = freshUrl();
        DataSource source = this == H2 ? JdbcConnectionPool.create(url, user(), "") : pooled(url);
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }

    private DataSource pooled(String url) {
        var pool = new com.zaxxer.hikari.HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user());
        pool.setMaximumPoolSize(10);
        pool.setMinimumIdle(0);
        return pool;
    }

    /** One server for the whole run; it ends with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("No PostgreSQL could be started from its Maven artifact", e);
            }
        }
    }
}

package io.bursar.instruction;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Notes every statement that a context's data source executes while somebody wants to know. */
class CountedStatements implements BeanPostProcessor {

    private final List<String> executed = Collections.synchronizedList(new ArrayList<>());

    private volatile boolean noting;

    /** What is executed meanwhile, in that order. */
    List<String> of(Runnable work) {
        executed.clear();
        noting = true;
        try {
            work.run();
        } finally {
            noting = false;
        }
        return List.copyOf(executed);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? new Counted(database) : bean;
    }

    private final class Counted extends DelegatingDataSource {

        private Counted(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        Object result = invoke(() -> method.invoke(connection, arguments));
                        return result instanceof Statement statement
                                ? counted(statement, arguments == null ? "" : arguments[0].toString())
                                : result;
                    });
        }
    }

    private Statement counted(Statement statement, String sql) {
        Class<?> kind = statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return (Statement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {kind}, (_, method, arguments) -> {
                    if (noting && method.getName().startsWith("execute")) {
                        executed.add(sql.isEmpty() ? arguments[0].toString() : sql);
                    }
                    return invoke(() -> method.invoke(statement, arguments));
                });
    }

    private interface Call {
        Object run() throws ReflectiveOperationException;
    }

    private static Object invoke(Call call) throws Throwable {
        try {
            return call.run();
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }
}

package io.bursar.bss.huawei;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.core.auth.GlobalCredentials;

import io.bursar.bss.BssConnection;
import io.bursar.bss.ReadAnswer;
import io.bursar.sandbox.RunningSandbox;

import static org.assertj.core.api.Assertions.assertThat;

/** The sandbox, our client, and Huawei's own one beside it, untouched. */
final class Stand implements AutoCloseable {

    final RunningSandbox sandbox = RunningSandbox.fresh();
    final World world = new World(sandbox.connection());

    /** Huawei's client as published, with its own transport. */
    final BssClient sdk = sdk(sandbox.connection());

    Reads reads() {
        return world.reads();
    }

    private static BssClient sdk(BssConnection connection) {
        return BssClient.newBuilder()
                .withCredential(new GlobalCredentials()
                        .withDomainId(connection.domainId())
                        .withAk(connection.accessKey())
                        .withSk(connection.secretKey()))
                .withEndpoint(connection.endpoint().toString())
                .build();
    }

    /** The value; fails with what was answered instead. */
    static <T> T known(ReadAnswer<T> answer) {
        assertThat(answer).as("%s", answer).isInstanceOf(ReadAnswer.Known.class);
        return ((ReadAnswer.Known<T>) answer).value();
    }

    @Override
    public void close() {
        world.close();
    }
}

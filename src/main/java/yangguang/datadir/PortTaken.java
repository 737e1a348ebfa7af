package yangguang.datadir;

/// Something else listens on the port (端口被占用).
class PortTaken extends Exception {

    private static final long serialVersionUID = 1L;

    PortTaken(int port) {
        super("port " + port);
    }
}

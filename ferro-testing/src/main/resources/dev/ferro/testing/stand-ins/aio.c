/* What MySQL needs of libaio: there is no asynchronous input and output (-ENOSYS). */
long io_setup(void) { return -38; }
long io_submit(void) { return -38; }
long io_getevents(void) { return -38; }

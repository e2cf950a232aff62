/* What MySQL needs of libnuma: all memory is the same. */
void *numa_all_nodes_ptr = 0;
long numa_available(void) { return -1; }
long numa_node_of_cpu(void) { return -1; }
long mbind(void) { return -1; }
long set_mempolicy(void) { return -1; }
void *numa_alloc_local(void) { return 0; }
void *numa_alloc_onnode(void) { return 0; }
void numa_free(void) {}
void *numa_get_mems_allowed(void) { return 0; }
void numa_bitmask_free(void) {}

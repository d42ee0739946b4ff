export type ServerSettings = Readonly<{ sockets: string; name: string; durable: boolean }>

/** Given on the command line at every start: a version that changes one needs no file edited, and nothing overrides them. */
export function serverSettings({ sockets, name, durable }: ServerSettings): readonly string[] {
  const settings: Record<string, string> = {
    // Never over the network: only whoever may enter the private folder of the socket reaches the server at all.
    listen_addresses: '',
    unix_socket_directories: sockets,
    unix_socket_permissions: '0700',
    cluster_name: name,
    max_connections: '100',
    // A long file changes thousands of records in one transaction, each locked by an advisory lock.
    max_locks_per_transaction: '512',
    shared_buffers: '128MB',
    jit: 'off',
    max_wal_senders: '0',
    max_logical_replication_workers: '0',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    logging_collector: 'off',
    log_destination: 'stderr',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(settings).flatMap(([setting, value]) => ['-c', `${setting}=${value}`])
}

# Completes `ferro` in fish. Load it with: ferro completion fish | source

function __ferro_candidates
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in ($words[1] internal-complete -- $words[2..-1] "$current" 2>/dev/null)
        switch $line
            case ':files'
                __fish_complete_path "$current"
            case ':folders'
                __fish_complete_directories "$current"
            case '*'
                echo $line
        end
    end
end

complete -c ferro -f -k -a '(__ferro_candidates)'

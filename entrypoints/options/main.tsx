import { mount } from '../../components/hooks/mount';
import { Options } from '../../components/options/options';
import '../../components/ui/tokens.css';
import './style.css';

mount(<Options />);
